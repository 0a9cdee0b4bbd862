// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/list.h"
#include "cases/plausible_clients.h"
#include "support/catch.h"
#include "support/coming_again.h"
#include "support/record_example.h"
#include "support/shipped.h"

#include <iostream>
#include <set>

using namespace tableside;
using namespace tableside::test;

namespace {

using Questions = std::set<std::string>;

Questions printed(const OpenVisit& open) {
  Questions questions;
  for (const ReadOutLine& line : open.readOut().lines) {
    for (const int part : line.parts)
      for (const std::string& covered : shippedCatalogue()->readOut()[static_cast<std::size_t>(part)].covers)
        questions.insert(covered);
    for (const std::string& question : line.questions) CHECK(questions.contains(question));
  }
  return questions;
}

Questions newlySaid(const OpenVisit& open, const Visit& before) {
  Questions said;
  for (const AskedAct& act : open.visit().asked)
    for (const std::string& question : act.questions)
      if (!before.answers.knows(question) || contains(before.kept, question)) said.insert(question);
  return said;
}

// Each sign and each answer of every visit that applies is named, read out, or asked by itself.
void checkNothingIsForgotten(const OpenVisit& open, const Questions& read) {
  const std::vector<std::string> alone = open.readOut().alone;
  for (std::size_t i = 0; i < shippedCatalogue()->questions().size(); ++i) {
    const Question& question = shippedCatalogue()->questions()[i];
    if (!question.mustAsk || !question.everyVisit || !open.isOpenToday(question)) continue;
    if (open.assessment().relevance().applies(static_cast<int>(i)) != Truth::Yes) continue;
    INFO(question.id);
    CHECK((read.contains(question.id) || contains(alone, question.id)));
  }
}

}  // namespace

TEST_CASE("Of 2000 clients who come again none counts as asked whose words were not on the screen") {
  const OpenVisit::Rules rules{shippedTable(), shippedPhrases()};
  PlausibleClients clients;
  int named = 0, listed = 0, alone = 0;
  for (int i = 0; i < 2000; ++i) {
    const PlausibleClient one = clients.next();
    Client client = aClient();
    Visit last = startVisit(client, {}, {}, *shippedCatalogue(), kNow);
    for (const auto& [question, answer] : one.asked)
      if (!shippedCatalogue()->find(question)->fromRecord) last.answers.set(question, answer);
    if (const auto age = one.asked.number("age")) client.born = BirthDate::inYear(2026 - *age);
    OpenVisit open = againAfter(rules, client, last, i % 90);
    INFO("client " << i);

    const Visit before = open.visit();
    std::vector<std::string> sentence = open.sameSentence();
    sentence.push_back("pain_now");
    if (open.sameAsLastTime(last.answers.number("pain_now"), kNow)) {
      for (const std::string& question : newlySaid(open, before)) {
        INFO(question);
        CHECK(contains(sentence, question));
      }
    } else {
      open.answer("pain_sites", Choices{}, kNow);
    }
    const Questions read = printed(open);
    checkNothingIsForgotten(open, read);
    alone += static_cast<int>(open.readOut().alone.size());

    const Visit unread = open.visit();
    open.noneOfThese(kNow);
    for (const std::string& question : newlySaid(open, unread)) {
      INFO(question);
      const bool isHealth = read.contains("health_changed") &&
                            shippedCatalogue()->find(question)->section == "health" &&
                            contains(unread.kept, question);
      CHECK((read.contains(question) || isHealth));
      const Answer& was = unread.carried.of(question);
      if (isKnown(was)) CHECK(isNone(*shippedCatalogue()->find(question), was));
      ++listed;
    }
    named += static_cast<int>(sentence.size());
  }
  std::cout << "2000 clients who come again: " << named << " answers named, " << listed << " read out, "
            << alone << " asked by themselves\n";
}
