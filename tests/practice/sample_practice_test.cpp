// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/sample_practice.h"

#include "base/text.h"
#include "rules/assess/assessment.h"
#include "support/catch.h"
#include "support/coming_again.h"
#include "support/record_example.h"
#include "visit/history.h"

#include <algorithm>
#include <map>

using namespace tableside;
using namespace tableside::test;

namespace {

// The sample as a user meets it: opened into a new record.
class OpenedSample {
 public:
  OpenedSample() {
    auto opened = PracticeRecord::open({folder_ / "sample.tableside", table->catalogue, [] { return kNow; }});
    REQUIRE(opened);
    record = std::move(opened).value();
    const auto filled =
        fillSamplePractice(*record, {table, shippedPhrases()}, DataFolder::embedded(), [] { return kNow; });
    INFO((filled ? "" : filled.error().detail));
    REQUIRE(filled);
  }

  std::vector<ClientSummary> clients(const std::string& search = "") {
    return record->clients(search, 100).value();
  }

  Client client(const std::string& name) {
    const auto found = clients(name);
    REQUIRE(found.size() == 1);
    return record->client(found[0].id).value();
  }

  std::vector<Visit> visits(const ClientId& id) {
    const auto summaries = record->visits(id).value();
    std::vector<Visit> all;
    for (const VisitSummary& summary : summaries) all.push_back(record->visit(summary.id).value());
    return all;
  }
  std::vector<Visit> visits(const std::string& name) { return visits(client(name).id); }

  const std::shared_ptr<const Table> table = shippedTable();
  std::unique_ptr<PracticeRecord> record;

 private:
  TemporaryFolder folder_;
};

bool hasStep(const Plan& plan, std::string_view technique) {
  return std::any_of(plan.steps.begin(), plan.steps.end(),
                     [&](const PlanStep& step) { return step.technique == technique; });
}

std::vector<std::string> undecidedRows(const Assessment& assessment) {
  std::vector<std::string> ids;
  for (const int row : assessment.undecided()) ids.push_back(assessment.table().rows[row].id);
  return ids;
}

}  // namespace

TEST_CASE("The sample practice opens with all its clients and visits") {
  OpenedSample sample;
  const std::map<std::string, int> visits = {{"Poppy", 6}, {"Otto", 3},       {"Ada", 3},   {"Kwame", 3},
                                             {"Mei", 5},   {"Rosa", 3},       {"Tariq", 2}, {"Ingrid", 2},
                                             {"Олена", 3}, {"Maximiliana", 0}};
  CHECK(sample.clients().size() == visits.size());
  for (const auto& [name, count] : visits) {
    INFO(name);
    const auto found = sample.clients(name);
    REQUIRE(found.size() == 1);
    CHECK(found[0].visits == count);
  }
  CHECK(sample.record->quickCheck());
}

TEST_CASE("What the sample says of a client stands in its own place") {
  OpenedSample sample;
  const Client otto = sample.client("Otto");
  CHECK(otto.born == Date::from(1954, 11, 2));
  CHECK(otto.pronouns == "he/him");
  CHECK(otto.phone == "555-0100");
  CHECK(otto.email.empty());
  CHECK(otto.alert == "Takes a blood thinner; varicose veins, left calf");
  CHECK(sample.client("Poppy").email == "poppy@sample.invalid");
}

TEST_CASE("Nobody could take a client of the sample for a real person") {
  OpenedSample sample;
  for (const ClientSummary& client : sample.clients()) {
    INFO(client.name);
    const auto words = {"Sample", "Example", "Specimen", "Placeholder", "Demo", "Testcase"};
    CHECK(std::any_of(words.begin(), words.end(),
                      [&](const char* word) { return client.name.find(word) != std::string::npos; }));
  }
}

TEST_CASE("Every visit of the sample that is not carried forward leaves no row undecided") {
  OpenedSample sample;
  int decided = 0;
  for (const ClientSummary& summary : sample.clients()) {
    const Client client = sample.record->client(summary.id).value();
    std::vector<VisitSummary> earlier;
    for (const Visit& visit : sample.visits(client.id)) {
      Answers answers = visit.answers;
      answers.add(recordAnswers(client, earlier, visit.plannedAt.localDate()));
      INFO(client.name << ", visit " << earlier.size() + 1);
      if (visit.carried.isEmpty()) {
        CHECK(joined(undecidedRows(assess(sample.table, answers)), " ") == "");
        ++decided;
      }
      earlier.push_back(summaryOf(visit));
    }
  }
  CHECK(decided == 30);  // all but the one of today
}

TEST_CASE("Signed visits of the sample have their steps and words, and lie in the past") {
  OpenedSample sample;
  for (const ClientSummary& client : sample.clients())
    for (const Visit& visit : sample.visits(client.id)) {
      INFO(client.name << ", " << visit.plannedAt.iso());
      if (visit.state != VisitState::Signed) continue;
      CHECK(visit.signedBy == "Sample therapist");
      CHECK(visit.plannedAt < *visit.signedAt);
      CHECK(*visit.signedAt < kNow);
      CHECK_FALSE(visit.note.steps.empty());
      for (const char* part : {"subjective", "objective", "assessment", "plan_ahead"})
        CHECK_FALSE(visit.note.answers.text(part).empty());
    }
}

TEST_CASE("The desk worker of the sample gets better over ten weeks") {
  OpenedSample sample;
  const auto visits = sample.visits("Poppy");
  const Visit &first = visits.front(), &last = visits[5], &today = visits.back();
  CHECK(first.plannedAt.localDate().daysUntil(kNow.localDate()) == 70);
  CHECK(first.plannedAt.localMinutes() == 600);
  CHECK(first.answers.number("pain_now") == 7);
  CHECK(first.note.answers.number("pain_after") == 5);
  CHECK(last.answers.number("pain_now") == 4);
  CHECK(last.note.answers.number("pain_after") == 2);

  CHECK(today.state == VisitState::Planned);
  CHECK(today.hasTime);
  CHECK(today.plannedAt.localDate() == kNow.localDate());
  CHECK(today.carried.choices("pain_sites") == last.answers.choices("pain_sites"));
  CHECK_FALSE(today.answers.knows("pain_sites"));
  CHECK_FALSE(today.answers.knows("pain_now"));
  CHECK_FALSE(today.carried.knows("pain_now"));  // how strong it is today is asked today
  CHECK(today.answers.choice("pressure_preference") == "firm");
}

TEST_CASE("One number and one None give all that today's visit still needs but consent and findings") {
  OpenedSample sample;
  const Client client = sample.client("Poppy");
  OpenVisit today({sample.table, nullptr}, client, sample.record->visits(client.id).value(),
                  sample.visits(client.id).back());
  saySameAgain(today, 4);
  for (const int question : today.assessment().askNext()) {
    INFO(sample.table->catalogue->questions()[question].id);
    const Question& open = sample.table->catalogue->questions()[question];
    CHECK((open.ofToday || open.tier == Tier::C));
  }
  const Visit last = sample.visits(client.id)[5];
  for (bool isAsked = true; isAsked;) {
    isAsked = false;
    for (const int question : today.assessment().askNext()) {
      const std::string& id = sample.table->catalogue->questions()[question].id;
      isAsked = today.answer(id, last.answers.of(id), kNow) || isAsked;
    }
  }
  CHECK(joined(undecidedRows(today.assessment()), " ") == "");
}

TEST_CASE("The sample has a neck, a headache and a visit without pain, each with a whole plan") {
  OpenedSample sample;
  const Visit neck = sample.visits("Tariq").back(), headache = sample.visits("Ingrid").front(),
              rest = sample.visits("Ingrid").back();
  for (const Visit& visit : {neck, headache, rest}) {
    CHECK(visit.plan.status == Status::GoOn);
    CHECK(visit.plan.plan.steps.size() >= 3);
    CHECK(visit.plan.plan.unplannedMinutes <= 5);
  }
  CHECK(neck.answers.choice("worst_site") == "upper_trapezius.right");
  CHECK(headache.answers.choice("headache_kind") == "band_or_pressure");
  CHECK(rest.answers.of("pain_sites") == Answer(Choices{}));
}

TEST_CASE("Who has reduced feeling in a foot never has hot stones in the sample") {
  OpenedSample sample;
  for (const Visit& visit : sample.visits("Rosa")) {
    CHECK_FALSE(hasStep(visit.plan.plan, "hot_stone"));
    CHECK_FALSE(visit.plan.blocked.empty());
  }
}

TEST_CASE("Who takes a blood thinner never has a deep step in the sample") {
  OpenedSample sample;
  for (const Visit& visit : sample.visits("Otto")) {
    CHECK(visit.plan.blocked.size() >= 2);
    CHECK_FALSE(visit.plan.plan.steps.empty());
    for (const char* technique : {"deep_tissue", "trigger_point", "hot_stone", "myofascial_release"})
      CHECK_FALSE(hasStep(visit.plan.plan, technique));
  }
}

TEST_CASE("The sample's visits of today are stopped, shortened and side-lying as they should") {
  OpenedSample sample;
  const Visit stopped = sample.visits("Олена").back();
  CHECK(stopped.plan.status == Status::Stop);
  CHECK(stopped.plan.plan.steps.empty());
  CHECK(stopped.state == VisitState::Stopped);

  const Visit flare = sample.visits("Kwame").back();
  CHECK(flare.answers.number("pain_now") == 8);
  CHECK(flare.plan.plan.minutes == 45);

  const Visit pregnant = sample.visits("Ada").back();
  CHECK(pregnant.answers.number("pregnancy_weeks") == 27);
  CHECK_FALSE(pregnant.plan.plan.steps.empty());
  for (const PlanStep& step : pregnant.plan.plan.steps)
    CHECK((step.position != "prone" && step.position != "supine"));
}

TEST_CASE("A note of yesterday is there to finish in the sample") {
  OpenedSample sample;
  const Visit unfinished = sample.visits("Rosa").back();
  CHECK(unfinished.state == VisitState::Accepted);
  CHECK(unfinished.run.isEnded);
  CHECK(unfinished.plannedAt.localDate().daysUntil(kNow.localDate()) == 1);
  CHECK_FALSE(unfinished.note.steps.empty());
  CHECK(sample.clients("Rosa")[0].draftVisit == unfinished.id);
}

TEST_CASE("The words of the sample conclude nothing") {
  const std::string text = lowerAscii(DataFolder::embedded().read("sample/practice.json").value());
  for (const char* banned :
       {"diagnos", "you have", "herniated", "treats", "cures", "toxin", "patient", "flush"}) {
    INFO(banned);
    CHECK(text.find(banned) == std::string::npos);
  }
}

TEST_CASE("A sample that does not fit the questions says where and adds nothing") {
  const TemporaryFolder data, folder;
  std::filesystem::create_directory(data / "sample");
  writeTo(data / "sample/practice.json", R"({"schema": 1, "signed_by": "T", "common": {"pain_nwo": 3}, )"
                                         R"("clients": [{"name": "A", "born": "1990-02-30"}]})");
  const auto record = openRecord(folder / "practice.tableside");
  const auto filled = fillSamplePractice(*record, {shippedTable(), shippedPhrases()},
                                         DataFolder::at(data.path()), [] { return kNow; });
  REQUIRE_FALSE(filled);
  CHECK(filled.error().code == ErrorCode::DataFileInvalid);
  CHECK_THAT(filled.error().detail, StartsWith("sample/practice.json:1"));
  CHECK(record->clients("", 10).value().empty());
}
