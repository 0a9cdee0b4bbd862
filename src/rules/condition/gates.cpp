// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/condition/gates.h"

#include "base/list.h"
#include "catalogue/known_questions.h"

#include <algorithm>

namespace tableside {

Relevance::Relevance(const Catalogue& catalogue, const CellPool& pool, const Gates& gates, Answers answers,
                     const Asking& asking)
    : catalogue_(&catalogue),
      pool_(&pool),
      gates_(&gates),
      answers_(std::move(answers)),
      facts_(catalogue, answers_),
      applies_(catalogue.questions().size(), Truth::Yes),
      age_(catalogue.indexOf(known::age)),
      visits_(catalogue.indexOf(known::visits)),
      painSites_(catalogue.indexOf(known::painSites)) {
  const auto says = [&](std::string_view question) {
    const Answer& answer = answers_.of(question);
    return isKnown(answer) && answer != Answer(Choices{}) && answer != Answer(0);
  };
  painWithoutSite_ = answers_.of(known::painSites) == Answer(Choices{}) &&
                     (says(known::painNow) || says(known::painSpread) || says(known::worstSite));
  for (std::size_t i = 0; i < applies_.size(); ++i)
    if (const Question& question = catalogue.questions()[i];
        asking.on && question.since && *question.since > *asking.on && !isGiven(static_cast<int>(i))) {
      joinedLater_.push_back(static_cast<int>(i));
      countAsNone(static_cast<int>(i));
    }
  for (const int question : gates.order) {
    if (contains(joinedLater_, question)) continue;
    const std::string& id = catalogue.questions()[question].id;
    applies_[question] = contains(asking.opened, id) ? Truth::Yes : read(*gates.onlyIf[question]);
    if (applies_[question] == Truth::No && !isGiven(question)) countAsNone(question);
  }
}

void Relevance::countAsNone(int question) {
  applies_[question] = Truth::No;
  if (isKnown(gates_->ifNot[question]))
    facts_.set(question, gates_->ifNot[question]);
  else
    facts_.setWithoutValue(question);
}

bool Relevance::isGiven(int question) const {
  return !std::holds_alternative<NotAnswered>(answers_.of(catalogue_->questions()[question].id));
}

bool Relevance::isShown(int question) const {
  if (applies_[question] == Truth::Yes) return true;
  return isGiven(question) && answers_.of(catalogue_->questions()[question].id) != gates_->ifNot[question];
}

const Answer& Relevance::counted(int question) const {
  return isNotAsked(question) ? gates_->ifNot[question] : answers_.of(catalogue_->questions()[question].id);
}

Truth Relevance::read(const Cell& cell) const {
  const int question = cell.question;
  // Without a date of birth everybody is of the age that is asked.
  if ((question == age_ || question == visits_) && facts_.isUnknown(question)) return Truth::Yes;
  if (question == painSites_ && painWithoutSite_) return Truth::Unknown;
  return pool_->evaluate(cell, facts_);
}

Truth Relevance::read(const Alternative& alternative) const {
  Truth truth = Truth::Yes;
  for (std::uint32_t i = 0; i < alternative.count && truth != Truth::No; ++i)
    truth = bothOf(truth, read(pool_->cell(alternative, i)));
  return truth;
}

Truth Relevance::read(const Condition& gate) const {
  Truth truth = Truth::No;
  for (std::uint32_t i = 0; i < gate.count && truth != Truth::Yes; ++i)
    truth = eitherOf(truth, read(pool_->alternatives[gate.first + i]));
  return truth;
}

std::vector<int> Relevance::toAsk(int question) const {
  std::vector<int> questions;
  addToAsk(question, questions);
  return questions;
}

void Relevance::addToAsk(int question, std::vector<int>& questions) const {
  if (applies_[question] != Truth::Unknown || isGiven(question)) {
    addUnique(questions, question);
    return;
  }
  const Condition& gate = *gates_->onlyIf[question];
  for (std::uint32_t a = 0; a < gate.count; ++a) {
    const Alternative& alternative = pool_->alternatives[gate.first + a];
    if (read(alternative) != Truth::Unknown) continue;
    for (std::uint32_t i = 0; i < alternative.count; ++i)
      if (const Cell& cell = pool_->cell(alternative, i); read(cell) == Truth::Unknown)
        addToAsk(cell.question, questions);
  }
}

std::vector<NotAsked> Relevance::notAsked() const {
  std::vector<NotAsked> all;
  for (std::size_t i = 0; i < applies_.size(); ++i) {
    const int question = static_cast<int>(i);
    if (!isNotAsked(question) || contains(joinedLater_, question)) continue;
    NotAsked one{question, {}};
    const Condition& gate = *gates_->onlyIf[i];
    for (std::uint32_t a = 0; a < gate.count; ++a) {
      const Alternative& alternative = pool_->alternatives[gate.first + a];
      for (std::uint32_t c = 0; c < alternative.count; ++c)
        if (const Cell& cell = pool_->cell(alternative, c); read(cell) == Truth::No) {
          one.because.push_back(&cell);
          break;
        }
    }
    all.push_back(std::move(one));
  }
  return all;
}

Answers withDefaults(const Catalogue& catalogue, const CellPool& pool, const Gates& gates, Answers answers,
                     const Answers& carried) {
  std::optional<Relevance> relevance;  // of the answers so far
  const auto set = [&](const std::string& id, const Answer& answer) {
    answers.set(id, answer);
    relevance.reset();
  };
  for (std::size_t i = 0; i < gates.startsAs.size(); ++i) {
    const std::string& id = catalogue.questions()[i].id;
    if (gates.startsAs[i].empty() || !std::holds_alternative<NotAnswered>(answers.of(id))) continue;
    if (!relevance) relevance.emplace(catalogue, pool, gates, answers);
    if (relevance->applies(static_cast<int>(i)) != Truth::Yes) continue;
    if (carried.knows(id)) {
      set(id, carried.of(id));
      continue;
    }
    const auto holds = [&](const StartsAs& start) {
      return !start.when || pool.evaluate(*start.when, relevance->facts()) == Truth::Yes;
    };
    const auto first = std::find_if(gates.startsAs[i].begin(), gates.startsAs[i].end(), holds);
    if (first != gates.startsAs[i].end()) set(id, first->value);
  }
  return answers;
}

}  // namespace tableside
