// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/condition/condition.h"

#include <optional>
#include <string>
#include <vector>

namespace tableside {

// What a visit knows of a question while nobody has said anything.
struct StartsAs {
  std::optional<Condition> when;  // none: always
  Answer value;
};

// Which questions can matter for a client, compiled from `only_if`. All by question index.
struct Gates {
  std::vector<std::optional<Condition>> onlyIf;
  std::vector<Answer> ifNot;  // what counts while the question does not apply; NotAnswered: it has no value
  std::vector<std::vector<StartsAs>> startsAs;  // the first that holds
  std::vector<int> order;                       // those with a gate, each after the ones that its gate reads
  std::vector<std::optional<Condition>> readOut;  // by index of the catalogue's parts that are read out
};

// A question that was not asked because it does not apply.
struct NotAsked {
  int question = 0;
  std::vector<const Cell*> because;  // what keeps the gate shut, one cell of each alternative
};

// What decides beside the answers whether a question is asked.
struct Asking {
  std::vector<std::string> opened;  // questions that are asked whatever their gate says
  std::optional<Date> on;           // the day of the visit: what joined the questions later does not apply
};

// What counts for a client: the answers that were given, and what those count as that are not asked. Holds on
// to catalogue, pool and gates.
class Relevance {
 public:
  // An answer that is there counts in any case.
  Relevance(const Catalogue& catalogue, const CellPool& pool, const Gates& gates, Answers answers,
            const Asking& asking = {});

  const Answers& answers() const { return answers_; }  // that were given
  const Facts& facts() const { return facts_; }
  Truth applies(int question) const { return applies_[question]; }  // Unknown: not shown yet
  bool isShown(int question) const;
  // What counts now: the answer given, or the one that "does not apply" counts as.
  const Answer& counted(int question) const;
  // The questions to ask where this one is unknown: itself, or those that leave its gate unknown.
  std::vector<int> toAsk(int question) const;
  // It does not apply and nobody has answered it.
  bool isNotAsked(int question) const { return applies_[question] == Truth::No && !isGiven(question); }
  std::vector<NotAsked> notAsked() const;                               // in questionnaire order
  const std::vector<int>& joinedLater() const { return joinedLater_; }  // than the visit, without an answer

 private:
  Truth read(const Cell& cell) const;  // of a gate
  Truth read(const Alternative& alternative) const;
  Truth read(const Condition& gate) const;
  bool isGiven(int question) const;
  void countAsNone(int question);
  void addToAsk(int question, std::vector<int>& questions) const;

  const Catalogue* catalogue_;
  const CellPool* pool_;
  const Gates* gates_;
  Answers answers_;
  Facts facts_;
  std::vector<Truth> applies_;
  std::vector<int> joinedLater_;
  std::optional<int> age_, visits_, painSites_;
  bool painWithoutSite_ = false;  // "nothing hurts" beside an answer that says where or how much
};

// The answers with what a visit starts with where neither today's answers nor `carried` say anything.
Answers withDefaults(const Catalogue& catalogue, const CellPool& pool, const Gates& gates, Answers answers,
                     const Answers& carried);

}  // namespace tableside
