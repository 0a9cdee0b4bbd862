// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/safety_panel.h"

#include "ui/app/practice_controller.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/scroll_column.h"
#include "ui/widgets/user_text.h"
#include "ui/words/error_words.h"
#include "ui/words/text.h"

#include <QVBoxLayout>

#include <algorithm>

namespace tableside::ui {
namespace {

constexpr int kAsksShown = 7;

Banner::Kind kindOf(Status status) {
  switch (status) {
    case Status::GoOn: return Banner::Kind::Info;
    case Status::Modify:
    case Status::AskFirst: return Banner::Kind::Warn;
    case Status::Stop: return Banner::Kind::Danger;
  }
  Q_UNREACHABLE();
}

}  // namespace

SafetyPanel::SafetyPanel(PracticeController& controller, QWidget* parent)
    : QWidget(parent), controller_(controller) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, scaled(16));
  layout->setSpacing(scaled(12));
  status_ = new Banner(this);
  status_->setObjectName("intake.status");
  layout->addWidget(status_);

  const auto button = [&](const QString& words, const char* name, const char* kind, const char* iconName) {
    auto* made = new QPushButton(icon(iconName, kind ? Ink::OnAccent : Ink::Text), words, this);
    made->setObjectName(name);
    if (kind) made->setProperty("kind", kind);
    layout->addWidget(made);
    return made;
  };
  nothingNew_ = button(tr("Nothing new since last time"), "intake.nothing_new", nullptr, "check");
  nothingNew_->setShortcut(QKeySequence("Alt+N"));
  nothingNew_->setToolTip(tr("Confirms every greyed answer of the last visit"));
  connect(nothingNew_, &QPushButton::clicked, &controller_, &PracticeController::nothingNew);
  allNone_ = button(tr("Asked all, none"), "intake.asked_all_none", nullptr, "check-circle");
  allNone_->setShortcut(QKeySequence("Alt+A"));
  allNone_->setToolTip(tr("Sets every safety question that is still open to no or none"));
  connect(allNone_, &QPushButton::clicked, &controller_, &PracticeController::askedAllNone);

  // With large text the list may be longer than the window.
  auto* scroll = new ScrollColumn(this, "intake.ask.scroll");
  auto* inside = scroll->content();
  auto* column = new QVBoxLayout(inside);
  column->setContentsMargins(0, 0, 0, 0);
  askCard_ = new Card(tr("Ask next"), inside);
  asks_ = new QVBoxLayout;
  asks_->setSpacing(0);
  askCard_->body()->addLayout(asks_);
  column->addWidget(askCard_);
  column->addStretch();
  layout->addWidget(scroll, 1);
  toPlan_ = button(tr("See the plan"), "intake.to_plan", "primary", "arrow-right");
  toPlan_->setShortcut(QKeySequence("Ctrl+Return"));
  connect(toPlan_, &QPushButton::clicked, this, &SafetyPanel::planWanted);
}

void SafetyPanel::refresh() {
  const OpenVisit* open = controller_.openVisit();
  if (!open) return;
  showStatus();
  showAsk();
  // Only what is shown can be confirmed together.
  const Answers& carried = open->visit().carried;
  const bool isSomethingShown = std::any_of(carried.begin(), carried.end(), [&](const auto& answer) {
    const auto question = controller_.catalogue().indexOf(answer.first);
    return !question || controller_.assessment().isShown(*question);
  });
  nothingNew_->setVisible(isSomethingShown && !open->isSigned());
  bool isOpen = false;
  for (const Question& question : controller_.catalogue().questions())
    isOpen = isOpen || (question.mustAsk &&
                        std::holds_alternative<NotAnswered>(open->visit().answers.of(question.id)) &&
                        controller_.assessment().isShown(*controller_.catalogue().indexOf(question.id)));
  allNone_->setEnabled(isOpen && !open->isSigned());
}

void SafetyPanel::showStatus() {
  const Assessment& assessment = controller_.assessment();
  const Table& table = assessment.table();
  const Status status = assessment.status();
  QStringList reasons;
  for (const int row : assessment.firing(Effect::Refer))
    if (status != Status::Stop || table.rows[row].stops()) reasons << text(table.rows[row].why);
  if (status == Status::AskFirst)
    reasons = QStringList(tr("Some warning signs are not answered. Unknown is never no."));
  const bool isFree = status == Status::GoOn && reasons.isEmpty();
  status_->show(isFree ? Banner::Kind::Good : kindOf(status), wordsOf(status), reasons.join("\n"));
}

void SafetyPanel::showAsk() {
  clearLayout(asks_);
  const std::vector<int> next = controller_.assessment().askNext();
  for (std::size_t i = 0; i < next.size() && i < kAsksShown; ++i) {
    const Question& question = controller_.catalogue().questions()[next[i]];
    auto* ask = linkButton(text(question.shortName), "intake.ask." + text(question.id), askCard_);
    ask->setToolTip(plainToolTip(text(question.ask)));
    connect(ask, &QPushButton::clicked, this, [this, id = question.id] { emit questionWanted(id); });
    asks_->addWidget(ask);
  }
  if (next.size() > kAsksShown) {
    auto* more =
        new UserText(tr("and %1 more").arg(static_cast<int>(next.size()) - kAsksShown), "small", askCard_);
    asks_->addWidget(more);
  }
  // What only the record can answer is asked for there: a date of birth, a guardian.
  if (next.empty() && controller_.assessment().status() == Status::AskFirst) {
    auto* details = linkButton(tr("Date of birth"), "intake.ask.client_details", askCard_);
    connect(details, &QPushButton::clicked, this, &SafetyPanel::clientDetailsWanted);
    asks_->addWidget(details);
  }
  askCard_->setVisible(asks_->count() > 0);
}

}  // namespace tableside::ui
