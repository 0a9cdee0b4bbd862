// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/app/practice_controller.h"
#include "ui/plan/plan_page.h"
#include "ui/plan/stop_card.h"
#include "ui/widgets/banner.h"
#include "ui/words/counted.h"
#include "ui/words/text.h"

#include <algorithm>

// Why there is no plan, or none yet, and what can be done about it.

namespace tableside::ui {
namespace {

constexpr int kManyUnsure = 5;  // more than this are one matter, not many
constexpr int kAskedAgainFirst = 6, kNamedAtMost = 3;

// What the client is not sure of, of the questions that decide something.
std::vector<int> unsureOf(const OpenVisit& open) {
  const Assessment& assessment = open.assessment();
  std::vector<int> questions = assessment.askNext();
  std::erase_if(questions, [&](int question) {
    const std::string& id = assessment.table().catalogue->questions()[question].id;
    return !std::holds_alternative<NotSure>(assessment.answers().of(id));
  });
  return questions;
}

// Whom to see, by the rows that wait for what is not sure; of many, nobody in particular.
QString adviceOf(const Assessment& assessment) {
  QStringList words;
  for (const int row : assessment.undecided()) {
    const auto* refer = assessment.table().rows[row].as<Row::Refer>();
    if (refer && assessment.table().rows[row].stops() && !words.contains(text(refer->to)))
      words << text(refer->to);
  }
  return words.size() > kNamedAtMost ? QString() : words.join(ui::tr(", "));
}

}  // namespace

// A stop cannot be overlooked: it stands where the plan would be, says why, and only a corrected answer ends
// it.
void PlanPage::showStop() {
  const Assessment& assessment = controller_.assessment();
  const OpenVisit& open = *controller_.openVisit();
  const bool isByHand = open.visit().isStoppedByHand && open.visit().state == VisitState::Stopped;
  const bool isMany = unsureOf(open).size() > kManyUnsure && !isUnsureKnown_;
  const bool isOver = open.isSigned() || open.isAccepted();
  const bool isStop = assessment.status() == Status::Stop && !isByHand && !isOver;
  stopCard_->setVisible(isStop);
  if (isStop) stopCard_->setVisit(open);
  stop_->setVisible((assessment.isStopped() || isByHand || isMany) && !isOver && !isStop);
  stop_->clearActions();
  if (stop_->isHidden()) return;
  isByHand ? showStopByHand() : showOpenQuestions();
}

void PlanPage::showStopByHand() {
  stop_->addAction(tr("Give one after all"), "plan.stop.after_all", [this] {
    controller_.act(tr("No session"), [](OpenVisit& visit, Instant) { return visit.goOnAfterAll(); });
  });
  stop_->show(Banner::Kind::Danger, tr("No session today: you said so."), {});
}

void PlanPage::showOpenQuestions() {
  const Assessment& assessment = controller_.assessment();
  const std::vector<int> next = assessment.askNext(), unsure = unsureOf(*controller_.openVisit());
  if (next.empty()) {
    stop_->addAction(tr("Add it"), "plan.stop.client_details", [this] { emit clientDetailsWanted(); });
    return stop_->show(Banner::Kind::Warn, tr("No plan before this is asked. Unknown is never no."),
                       tr("The client's date of birth decides."));
  }
  if (unsure.size() < next.size() && unsure.size() <= kManyUnsure) {
    stop_->addAction(tr("Ask them now"), "plan.stop.ask", [this, question = next.front()] { ask(question); });
    return stop_->show(
        Banner::Kind::Warn, tr("No plan before these are asked. Unknown is never no."),
        tr("%1 open; the first ones decide whether a session is safe.")
            .arg(counted(static_cast<int>(next.size()), tr("question is"), tr("questions are"))));
  }
  const int count = static_cast<int>(unsure.size());
  const bool isMany = count > kManyUnsure;
  stop_->addAction(
      isMany ? tr("Ask these again, %1 first").arg(std::min(count, kAskedAgainFirst)) : tr("Ask again"),
      "plan.stop.ask", [this, question = unsure.front()] { ask(question); });
  if (!assessment.isStopped())
    stop_->addAction(tr("Plan what is safe only"), "plan.stop.safe_only", [this] {
      isUnsureKnown_ = true;
      refresh();
      focusBar();
    });
  stop_->addAction(tr("Refer"), "plan.stop.refer", [this] {
    controller_.act(tr("No session"), [](OpenVisit& open, Instant) { return open.stopByHand(); });
    emit notesWanted();
  });
  const QString advice = adviceOf(assessment);
  stop_->show(Banner::Kind::Warn,
              isMany ? tr("%1 answers are not sure.").arg(count) : tr("No session until this is clear."),
              !assessment.isStopped() ? tr("What they hold is left out of the plan.")
              : advice.isEmpty()      ? tr("Ask again, or refer.")
                                      : tr("Ask again, or refer: %1.").arg(advice));
}

void PlanPage::ask(int question) {
  emit questionWanted(controller_.catalogue().questions()[question].id);
}

}  // namespace tableside::ui
