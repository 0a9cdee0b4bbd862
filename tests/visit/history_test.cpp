// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "visit/history.h"

#include "support/catch.h"
#include "support/changed_data.h"
#include "support/record_example.h"

using namespace tableside;
using namespace tableside::test;

namespace {

std::vector<VisitSummary> visitsWithPain(const std::vector<std::optional<int>>& pains) {
  std::vector<VisitSummary> visits;
  for (const auto& pain : pains) {
    Visit visit = aVisit({"c"}, daysLater(static_cast<int>(visits.size()) * 7));
    visit.state = VisitState::Accepted;
    visit.answers.set("pain_now", pain ? Answer(*pain) : Answer(NotAnswered{}));
    visits.push_back(summaryOf(visit));
  }
  return visits;
}

std::optional<int> withoutChange(const std::vector<std::optional<int>>& pains) {
  return recordAnswers({}, visitsWithPain(pains), *Date::from(2027, 1, 1)).number("visits_without_change");
}

}  // namespace

TEST_CASE("The record answers what it knows and nothing else") {
  Client client;
  auto answers = recordAnswers(client, {}, *Date::from(2026, 11, 22));
  CHECK(answers.of("age") == Answer(NotAnswered{}));
  CHECK(answers.number("visits") == 0);
  CHECK(answers.number("visits_without_change") == 0);
  CHECK_FALSE(answers.knows("weeks_since_first_visit"));
  CHECK_FALSE(answers.knows("last_pain_change"));
  CHECK(answers.of("guardian_recorded") == Answer(false));

  client.born = Date::from(2010, 11, 23);
  client.guardian = "Maria";
  auto visits = visitsWithPain({7, 6});
  visits.back().painAfter = 3;
  answers = recordAnswers(client, visits, *Date::from(2026, 12, 5));
  CHECK(answers.number("age") == 16);
  CHECK(answers.number("visits") == 2);
  CHECK(answers.number("weeks_since_first_visit") == 1);
  CHECK(answers.number("last_pain_change") == -3);
  CHECK(answers.isYes("guardian_recorded"));
  CHECK_FALSE(recordAnswers(client, visits, *Date::from(2005, 1, 1)).knows("age"));
}

TEST_CASE("B14: Of a year of birth alone the age is about, and nobody is of age before it is certain") {
  const auto ageOf = [](const char* born) {
    Client client;
    client.born = BirthDate::parse(born);
    return recordAnswers(client, {}, *Date::from(2026, 11, 22)).number("age");
  };
  CHECK(ageOf("1985") == 41);
  CHECK(ageOf("2009") == 16);
  CHECK(ageOf("2008") == 17);
  CHECK(ageOf("2007") == 19);
  CHECK(ageOf("2026") == 0);
  CHECK(ageOf("2027") == std::nullopt);
}

TEST_CASE("Visits without change are the latest ones less than 2 better than the first of them") {
  CHECK(withoutChange({6}) == 1);
  CHECK(withoutChange({6, 6, 5, 6}) == 4);
  CHECK(withoutChange({9, 5, 5, 5}) == 3);
  CHECK(withoutChange({6, 4}) == 1);
  CHECK(withoutChange({5, 8, 7}) == 3);  // worse is no change for the better
  CHECK(withoutChange({8, 7, 6, 5}) == 2);
  CHECK(withoutChange({6, std::nullopt, 6, 6}) == 2);
  CHECK(withoutChange({6, 6, std::nullopt}) == std::nullopt);
}

TEST_CASE("A new visit starts with the standing answers and carries the last visit's") {
  Client client;
  client.id = {"c"};
  Answers standing;
  standing.set("blood_thinner", true);
  auto first = startVisit(client, standing, std::nullopt, *shippedCatalogue(), kNow);
  CHECK(first.client == client.id);
  CHECK(first.plannedAt == kNow);
  CHECK_FALSE(first.id.isEmpty());
  CHECK(first.answers.isYes("blood_thinner"));
  CHECK_FALSE(first.answers.knows("straight_leg_raise"));  // what a visit starts with is not stored
  CHECK(first.carried.isEmpty());

  first.answers.set("pain_now", 6);
  first.answers.set("rf_fever", false);
  first.answers.set("last_reaction", Choice{"burn"});
  first.answers.set("onset_weeks", 8);
  first.answers.set("headache_days", 4);
  first.answers.set("straight_leg_raise", Choice{"positive"});
  first.note.answers.set("reaction", Choice{"bruise"});
  auto second = startVisit(client, standing, first, *shippedCatalogue(), daysLater(7));
  CHECK(second.id != first.id);
  CHECK(second.carried.number("onset_weeks") == 9);  // weeks run on
  CHECK(second.carried.of("rf_fever") == Answer(false));
  CHECK(second.carried.choice("last_reaction") == "bruise");
  CHECK_FALSE(second.carried.knows("headache_days"));  // kept with the client or not at all
  CHECK_FALSE(second.carried.knows("pain_now"));       // of today
  CHECK_FALSE(second.carried.knows("straight_leg_raise"));
  CHECK_FALSE(second.answers.knows("pain_now"));
  CHECK_FALSE(second.answers.knows("onset_weeks"));
  CHECK(second.answers.isYes("blood_thinner"));
  first.note.answers.takeAway("reaction");
  CHECK_FALSE(startVisit(client, standing, first, *shippedCatalogue(), kNow).carried.knows("last_reaction"));
}

TEST_CASE(
    "What is asked each time and kept with the client, too, is carried from there where no visit tells it") {
  ChangedData data;
  data.insertAfter("intake/questions.json", "\"blood_thinner\": {", "\"every_visit\": true, ");
  Diagnostics diagnostics;
  const auto catalogue = readCatalogue(data.data(), diagnostics);
  REQUIRE(catalogue);
  Answers standing;
  standing.set("blood_thinner", true);
  const Visit first = startVisit({}, standing, std::nullopt, *catalogue, kNow);
  CHECK(first.carried.isYes("blood_thinner"));
  CHECK_FALSE(first.answers.knows("blood_thinner"));  // greyed until it is confirmed

  Visit last = first;
  last.answers.set("blood_thinner", false);
  const Visit next = startVisit({}, standing, last, *catalogue, daysLater(7));
  CHECK(next.carried.of("blood_thinner") == Answer(false));
}
