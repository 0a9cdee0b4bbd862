// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "visit/read_out.h"

#include "base/list.h"
#include "support/catch.h"
#include "support/coming_again.h"
#include "support/record_example.h"
#include "support/shipped.h"

#include <set>

using namespace tableside;
using namespace tableside::test;

namespace {

const OpenVisit::Rules& rules() {
  static const OpenVisit::Rules shipped{shippedTable(), shippedPhrases()};
  return shipped;
}

// A first visit for the low back at 4 of 10, with nothing else to say.
Visit lowBack() {
  OpenVisit open{rules(), aClient(), {}, startVisit(aClient(), {}, {}, *shippedCatalogue(), kNow)};
  for (const auto& [question, answer] : shippedTable()->tests.front().given)
    if (!shippedCatalogue()->find(question)->fromRecord) open.answer(question, answer, kNow);
  open.answer("pain_sites", Choices{{"low_back.right"}}, kNow);
  open.answer("worst_site", Choice{"low_back.right"}, kNow);
  open.answer("pain_spread", Choices{}, kNow);
  open.answer("pain_quality", Choices{{"dull_ache"}}, kNow);
  open.answer("under_medical_care", false, kNow);
  open.answer("onset_weeks", 8, kNow);
  open.answer("pain_now", 4, kNow);
  open.answer("chief_words", FreeText{"Stiff."}, kNow);
  open.answer("pain_week_worst", 6, kNow);
  return open.visit();
}

OpenVisit again(const Visit& last, int days = 7) {
  return againAfter(rules(), aClient(), last, days);
}

std::vector<std::string> linesOf(const OpenVisit& open) {
  std::vector<std::string> ids;
  for (const ReadOutLine& line : open.readOut().lines) ids.push_back(line.id);
  return ids;
}

AskedHow howOf(const OpenVisit& open, const std::string& question) {
  for (const AskedAct& act : open.visit().asked)
    if (contains(act.questions, question)) return act.how;
  FAIL("nobody asked " + question);
  return {};
}

}  // namespace

TEST_CASE(
    "One tap on the number gives the complaint of last time, and nothing that its sentence does not name") {
  OpenVisit open = again(lowBack());
  REQUIRE_FALSE(open.visit().answers.knows("pain_sites"));
  const std::vector<std::string> sentence = open.sameSentence();
  for (const char* question :
       {"pain_sites", "worst_site", "pain_spread", "pain_quality", "under_medical_care"})
    CHECK(contains(sentence, question));
  const Visit before = open.visit();
  CHECK(open.sameAsLastTime(5, daysLater(7)));
  CHECK(open.visit().answers.number("pain_now") == 5);
  CHECK(open.visit().answers.choices("pain_sites") == std::vector<std::string>{"low_back.right"});
  CHECK(open.visit().answers.number("onset_weeks") == 9);  // it ran on
  CHECK(howOf(open, "pain_now") == AskedHow::Together);
  for (const auto& [question, answer] : open.visit().answers) {
    INFO(question);
    CHECK((contains(before.kept, question) || contains(sentence, question) || question == "pain_now"));
  }
  CHECK_FALSE(open.sameAsLastTime(5, daysLater(7)));
}

TEST_CASE("None waits for the number, and then answers the list and nothing else") {
  OpenVisit open = again(lowBack());
  CHECK_FALSE(open.noneOfThese(daysLater(7)));
  open.sameAsLastTime(4, daysLater(7));
  const ReadOutList list = open.readOut();
  CHECK(linesOf(open) == std::vector<std::string>{"chest", "face", "leg", "fever", "pelvis", "nerves",
                                                  "trunk", "since", "today", "places", "health"});
  const Visit before = open.visit();
  CHECK(open.noneOfThese(daysLater(7)));
  CHECK_FALSE(open.noneOfThese(daysLater(7)));
  CHECK(open.visit().answers.of("rf_saddle") == Answer(false));
  CHECK(open.visit().answers.choice("course") == "same");
  CHECK(open.visit().answers.of("last_reaction") == Answer(Choice{"none"}));
  CHECK(howOf(open, "rf_saddle") == AskedHow::Together);
  CHECK(howOf(open, "blood_thinner") == AskedHow::Confirmed);  // "something new in health"
  std::set<std::string> read;
  for (const ReadOutLine& line : list.lines) read.insert(line.questions.begin(), line.questions.end());
  for (const auto& [question, answer] : open.visit().answers) {
    INFO(question);
    if (before.answers.of(question) != answer) CHECK(read.contains(question));
  }
  for (const char* never : {"gluteal_consent", "chief_words", "pain_week_worst", "tender_areas", "guarding",
                            "sensation_tested", "palpation_reproduces"})
    CHECK_FALSE(open.visit().answers.knows(never));
  CHECK(open.assessment().status() == Status::GoOn);
}

TEST_CASE("A2: Nothing new says nothing about findings, consent, the client's words or what was never read") {
  Visit last = lowBack();
  for (const Question& question : shippedCatalogue()->questions())
    if (question.section == "findings") last.answers.set(question.id, noneAnswer(question));
  last.answers.set("tender_muscles", Choices{{"quadratus_lumborum"}});
  last.answers.set("sensation_tested", true);
  last.answers.set("gluteal_consent", Choice{"yes"});
  OpenVisit open = again(last);
  saySameAgain(open, 4);
  for (const Question& question : shippedCatalogue()->questions()) {
    INFO(question.id);
    const bool isRead = question.id == "reduced_sensation";  // as said today
    if (question.section == "findings" && !isRead) CHECK_FALSE(open.visit().answers.knows(question.id));
    if (question.id.ends_with("_consent")) CHECK_FALSE(open.visit().answers.knows(question.id));
    if (question.type == QuestionType::Text && !question.standing)
      CHECK_FALSE(open.visit().answers.knows(question.id));
  }
  DraftedNote words = open.words();
  CHECK(words.of(NotePart::Subjective).find("read out together") != std::string::npos);
  CHECK(words.of(NotePart::Subjective).find("Nothing new in health") != std::string::npos);
  for (const char* invented : {"quadratus", "tested", "Stiff", "Consent"})
    CHECK(words.of(NotePart::Subjective).find(invented) == std::string::npos);
}

TEST_CASE("None of these overwrites no yes and no not sure, nor what lies behind them") {
  OpenVisit open = again(lowBack());
  open.sameAsLastTime(4, daysLater(7));
  const auto say = [&](const char* line, const Answer& said) {
    return open.sayToLine(*open.readOut().find(line), said, daysLater(7));
  };
  CHECK(say("leg", NotSure{}));  // one question: it is its answer
  CHECK(open.visit().answers.of("rf_calf_swelling") == Answer(NotSure{}));
  CHECK(say("places", true));  // more: each by itself
  CHECK_FALSE(open.visit().answers.knows("spare_kinds"));
  open.answer("spare_kinds", Choices{{"bruise"}}, daysLater(7));
  CHECK(open.noneOfThese(daysLater(7)));
  CHECK(open.visit().answers.of("rf_calf_swelling") == Answer(NotSure{}));
  CHECK(open.visit().answers.choices("spare_kinds") == std::vector<std::string>{"bruise"});
  CHECK_FALSE(open.visit().answers.knows("reduced_sensation"));  // behind the same yes
  CHECK(open.readOut().find("places")->isOpen);
  // Taken back, the line is as it was.
  CHECK(open.takeBackLine(*open.readOut().find("places")));
  CHECK_FALSE(open.visit().answers.knows("spare_kinds"));
  CHECK(open.noneOfThese(daysLater(7)));
  CHECK(open.visit().answers.of("reduced_sensation") == Answer(Choices{}));
}

TEST_CASE("What was not none last time stands above the list with its answer, and None leaves it") {
  Visit last = lowBack();
  last.answers.set("leg_weakness", Choice{"known_and_stable"});
  last.answers.set("spare_kinds", Choices{{"device"}});
  last.answers.set("medical_clearance", Choices{{"heart"}});
  last.answers.set("health_families", Choices{{"heart_circulation"}});
  last.note.answers.set("reaction", Choice{"bruise"});
  OpenVisit open = again(last);
  open.sameAsLastTime(4, daysLater(7));
  for (const char* question : {"leg_weakness", "spare_kinds", "last_reaction", "medical_clearance"}) {
    INFO(question);
    CHECK(contains(open.readOut().alone, question));
  }
  for (const ReadOutLine& line : open.readOut().lines) CHECK_FALSE(contains(line.questions, "leg_weakness"));
  CHECK(contains(open.readOut().find("places")->questions, "spare_kinds"));  // hides no bruise of today
  open.noneOfThese(daysLater(7));
  CHECK_FALSE(open.visit().answers.knows("spare_kinds"));
  CHECK(open.confirm("spare_kinds", daysLater(7)));
  CHECK(open.visit().answers.choices("spare_kinds") == std::vector<std::string>{"device"});
  CHECK_FALSE(contains(open.readOut().alone, "spare_kinds"));
}

TEST_CASE("A pain two or more above last time leaves the line about since to an answer of its own") {
  OpenVisit open = again(lowBack());
  open.sameAsLastTime(6, daysLater(7));
  CHECK(open.readOut().find("since")->isByItself);
  open.noneOfThese(daysLater(7));
  CHECK_FALSE(open.visit().answers.knows("rf_night_pain"));
  CHECK(open.noneOf(open.readOut().find("since")->questions, daysLater(7)));
  CHECK(open.visit().answers.of("rf_night_pain") == Answer(false));
}

TEST_CASE("The signs are asked one by one after a stop, after two months, and where that is wanted") {
  const auto signLines = [](const OpenVisit& open, AskingSigns signs = AskingSigns::Together) {
    std::size_t alone = 0;
    for (const ReadOutLine& line : open.readOut(signs).lines) alone += line.isByItself;
    return alone;
  };
  const auto opened = [](const Visit& last, int days) {
    OpenVisit open = again(last, days);
    open.sameAsLastTime(4, kNow);
    return open;
  };
  CHECK(signLines(opened(lowBack(), 60)) == 0);
  CHECK(signLines(opened(lowBack(), 61)) >= 12);
  CHECK(signLines(opened(lowBack(), 7), AskingSigns::OneByOne) >= 12);
  Visit stopped = lowBack();
  stopped.outcome = VisitOutcome::NoSession;
  OpenVisit open = opened(stopped, 7);
  CHECK(signLines(open) >= 12);
  open.noneOfThese(daysLater(7));
  CHECK_FALSE(open.visit().answers.knows("rf_chest"));
  CHECK(open.visit().answers.knows("alcohol_today"));
}

TEST_CASE("Half a year later health is asked anew, and a yes to something new asks all of it") {
  CHECK(contains(again(lowBack(), 180).visit().kept, "blood_thinner"));
  OpenVisit later = again(lowBack(), 181);
  later.sameAsLastTime(4, daysLater(181));
  CHECK(contains(later.readOut().alone, "blood_thinner"));
  CHECK(contains(later.readOut().alone, "health_families"));

  OpenVisit open = again(lowBack());
  open.sameAsLastTime(4, daysLater(7));
  CHECK_FALSE(contains(open.readOut().alone, "blood_thinner"));
  open.answer("health_changed", true, daysLater(7));
  CHECK(contains(open.readOut().alone, "blood_thinner"));
}

TEST_CASE("A sign that a birthday opens is asked by itself") {
  Client client = aClient();
  const auto readFor = [&](const char* born) {
    client.born = BirthDate{*Date::parse(born)};
    OpenVisit open = againAfter(rules(), client, lowBack(), 7);
    open.sameAsLastTime(4, daysLater(7));
    return open.readOut();
  };
  CHECK(contains(readFor("1961-11-25").alone, "rf_confusion"));  // 65 since the 25th
  const ReadOutList before = readFor("1961-11-20");              // and was at the last visit
  CHECK_FALSE(contains(before.alone, "rf_confusion"));
  CHECK(contains(before.find("head")->questions, "rf_confusion"));
}

TEST_CASE("What matters is what must be asked, what the plan waits for, and what was said for it") {
  OpenVisit open{rules(), aClient(), {}, startVisit(aClient(), {}, {}, *shippedCatalogue(), kNow)};
  CHECK(contains(open.mattering(), "rf_chest"));
  CHECK_FALSE(contains(open.mattering(), "course"));
  open.answer("pain_sites", Choices{{"low_back.right"}}, kNow);
  CHECK(contains(open.mattering(), "rf_saddle"));
  CHECK(contains(open.mattering(), "course"));
  CHECK_FALSE(contains(open.mattering(), "work_posture"));
  open.answer("course", Choice{"same"}, kNow);
  CHECK(contains(open.mattering(), "course"));
  // The plan as if nothing stood open has steps where the real one has none.
  CHECK(open.plan().steps.empty());
  CHECK_FALSE(open.asIfPlan().steps.empty());
  open.answer("rf_saddle", NotSure{}, kNow);
  CHECK(open.asIfPlan().steps.empty());
}
