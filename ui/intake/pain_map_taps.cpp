// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a tap, a stroke, a digit and a chip of the map answer.
#include "base/list.h"
#include "ui/app/practice_controller.h"
#include "ui/body_map/body_map.h"
#include "ui/intake/pain_map.h"
#include "ui/intake/place_panel.h"
#include "ui/widgets/choice_row.h"
#include "ui/words/text.h"

namespace tableside::ui {

// A second tap chooses the place: nothing is taken away by accident.
void PainMap::tap(int region) {
  hint_.clear();
  selected_ = region;
  if (isMarked(region)) {
    showState();
  } else {
    change(withMarked(mode_, {region}, today(), controller_.catalogue()));
  }
  emit placeChosen(place_->number());
}

// From where it hurts over what it spreads to; a stroke in another mode marks all that it crosses.
void PainMap::draw(const QVector<int>& regions) {
  hint_.clear();
  if (mode_ != MarkKind::Hurts && mode_ != MarkKind::Spreads) {
    selected_ = regions.last();
    return change(withMarked(mode_, {regions.begin(), regions.end()}, today(), controller_.catalogue()));
  }
  AnswersOfOneTap answers;
  std::vector<int> crossed(regions.begin(), regions.end());
  if (today().choices(known::painSites).empty()) {
    answers = withMarked(MarkKind::Hurts, {crossed.front()}, today(), controller_.catalogue());
    crossed.erase(crossed.begin());
  }
  std::erase_if(crossed,
                [this](int region) { return contains(today().choices(known::painSites), idOf(region)); });
  for (auto& answer : withMarked(MarkKind::Spreads, crossed, today(), controller_.catalogue()))
    if (answer.first != known::painSites.id) answers.push_back(std::move(answer));
  change(answers);
}

void PainMap::giveNumber(int region, int number) {
  if (mode_ != MarkKind::Hurts) return tap(region);
  hint_.clear();
  selected_ = region;
  AnswersOfOneTap answers;
  Answers after = today();
  if (!isMarked(region)) answers = withMarked(mode_, {region}, after, controller_.catalogue());
  for (const auto& [question, answer] : answers) after.set(question, answer);
  const AnswersOfOneTap given = withNumber(idOf(region), number, after);
  const std::string worst = after.choice(known::worstSite);
  if (const auto index = map().indexOf(worst); given.empty() && index)
    hint_ = after.number(known::painNow) == number
                ? tr("As strong as %1. Which is the worst?").arg(lowered(nameOf(*index)))
                : tr("Only the worst place keeps its number: %1, %2.")
                      .arg(lowered(nameOf(*index)))
                      .arg(*after.number(known::painNow));
  answers.insert(answers.end(), given.begin(), given.end());
  change(answers);
}

void PainMap::pickNumber(const QStringList& ids) {
  hint_.clear();
  const auto number = numberOf(ids);
  if (!number) return change({{known::painNow, NotAnswered{}}});
  if (selected_ && mode_ == MarkKind::Hurts) return giveNumber(*selected_, *number);
  change({{known::painNow, *number}});
}

void PainMap::remove(int region) {
  hint_.clear();
  if (selected_ == region) selected_.reset();
  if (isMarked(region)) change(withoutMarked(mode_, idOf(region), today(), controller_.catalogue()));
}

// A slip of the finger: the mark goes to the neighbour, with its number.
void PainMap::replaceBy(int region) {
  if (!selected_) return;
  const std::string before = idOf(*selected_);
  const bool wasWorst = mode_ == MarkKind::Hurts && today().choice(known::worstSite) == before;
  AnswersOfOneTap answers = withMarked(mode_, {region}, today(), controller_.catalogue());
  Answers after = today();
  for (const auto& [question, answer] : answers) after.set(question, answer);
  const Answer number = today().of(known::painNow);
  for (auto& answer : withoutMarked(mode_, before, after, controller_.catalogue()))
    answers.push_back(std::move(answer));
  if (wasWorst) {
    answers.emplace_back(known::worstSite, Choice{idOf(region)});
    answers.emplace_back(known::painNow, number);
  }
  selected_ = region;
  change(answers);
}

void PainMap::asLastTime() {
  AnswersOfOneTap answers;
  for (const known::KnownQuestion& question : {known::painSites, known::worstSite, known::painSpread})
    if (isKnown(carried().of(question))) answers.emplace_back(question, carried().of(question));
  change(answers);
}

void PainMap::pressChip(const QString& name) {
  const QString chip = QStringLiteral("intake.pain_sites.chip.");
  const known::KnownQuestion& question = modeOf(mode_).question;
  if (name.startsWith(chip)) {
    const std::string id = name.mid(chip.size()).toStdString();
    const auto region = map().indexOf(id);
    mode_ = MarkKind::Hurts;
    if (region) return tap(*region);
    // Of another version of the map: there is nothing to choose, only to take away.
    return change(withoutMarked(mode_, id, today(), controller_.catalogue()));
  }
  for (const MapMode& mode : kMapModes)
    if (name == fieldOf(mode.kind) + ".marks") return setMode(mode.kind);
  const Answer pressed = name.endsWith(".none") ? Answer(Choices{}) : Answer(NotSure{});
  change({{question, today().of(question) == pressed ? Answer(NotAnswered{}) : pressed}});
}

}  // namespace tableside::ui
