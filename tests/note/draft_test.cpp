// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "note/draft.h"

#include "base/text.h"
#include "note/note_example.h"
#include "support/catch.h"

using namespace tableside;
using namespace tableside::test;

namespace {

NoteExample aFullVisit() {
  NoteExample example;
  example.withNothingToReport()
      .with("visits", 3)
      .with("last_pain_change", -2)
      .with("session_minutes", 60)
      .with("goal", Choice{"move_better"})
      .with("goal_words", FreeText{"Tie my own shoes again!"})
      .with("stress", Choice{"medium"})
      .with("chief_words", FreeText{"It pulls down my leg when I drive."})
      .with("pain_sites", Choices{{"low_back.left", "low_back.right", "buttock.left"}})
      .with("worst_site", Choice{"buttock.left"})
      .with("pain_spread", Choices{{"thigh_back.left", "calf.left"}})
      .with("radiation_depth", Choice{"calf"})
      .with("pain_now", 6)
      .with("pain_week_average", 5)
      .with("pain_week_worst", 8)
      .with("pain_quality", Choices{{"dull_ache", "electric"}})
      .with("onset_weeks", 10)
      .with("onset_kind", Choice{"after_sitting"})
      .with("course", Choice{"better"})
      .with("aggravators", Choices{{"sitting", "driving"}})
      .with("easers", Choices{{"walking", "heat"}})
      .with("sleep_affected", Choice{"sometimes"})
      .with("activity_1", FreeText{"driving to work"})
      .with("activity_1_score", 4)
      .with("pressure_preference", Choice{"medium"})
      .with("positions_ok", Choices{{"prone", "side_right"}})
      .with("gluteal_consent", Choice{"yes"})
      .with("guarding", false)
      .with("tender_muscles", Choices{{"piriformis", "gluteus_medius"}})
      .with("palpation_reproduces", Choice{"leg_pain"})
      .with("rf_night_pain", true)
      .with("blood_thinner", NotSure{})
      .with("last_reaction", Choice{"none"});
  example.did(aStep("swedish", {"low_back.left", "low_back.right"}, 12, 2))
      .did(aStep("trigger_point", {"buttock.left"}, 8, 3), StepOutcome::Partly, 5)
      .did(aStep("passive_stretch", {"thigh_back.left"}, 3, 2), StepOutcome::NotDone);
  example.after("pain_after", 3)
      .after("change_felt", Choice{"better"})
      .after("reaction", Choice{"none"})
      .after("pressure_felt", Choice{"right"})
      .after("homecare_given", Choices{{"gentle_movement", "sitting_breaks"}})
      .after("referred_to", FreeText{"Dr. Weber"})
      .after("next_visit_weeks", 2);
  example.note.said = {"Break up long sitting: stand up and move for a minute every half hour."};
  example.note.jots = {{{1795356309, 60}, "left side guards"}};
  return example;
}

}  // namespace

TEST_CASE("A full visit is told in questionnaire order") {
  const DraftedNote note = aFullVisit().draft();
  CHECK(
      note.subjective ==
      "Visit 4. Pain was 2 points lower after the last session.\n"
      "Goal for today: move better. Goal in the client's words: “Tie my own shoes again!”\n"
      "Client reports pain at: low back, left buttock. Worst at: left buttock. Client reports that the pain "
      "spreads to: left back of thigh, left calf. Reaches down the leg as far as the calf. Pain now 6/10. "
      "Weeks since it began: 10. Onset as reported: after long sitting. Trend as reported: getting better. "
      "Average over the past week 5/10. Worst of the past week 8/10. Client describes it as: dull ache, "
      "electric or shooting. Worse with: sitting, driving. Better with: walking, heat. Reports that pain "
      "disturbs sleep: sometimes. Reports medium stress. In the client's words: “It pulls down my leg when I "
      "drive.” First activity found hard: "
      "driving "
      "to work. First activity now 4/10 (10 is as before).\n"
      "Reports no allergy to nuts, oils, latex or scent.\n"
      "Asked about 16 of 16 warning signs. Reports constant night pain that no position eases.\n"
      "Prefers medium pressure. Comfortable positions today: face down, on the right side. Consent for work "
      "on the buttocks and outer hips: yes.\n"
      "Reported after the last session: no reaction.\n"
      "Client not sure about: blood thinners.");
  CHECK(note.objective ==
        "No reduced skin sensation reported or found. Tender on palpation: piriformis, gluteus medius. "
        "Palpation "
        "brings on the familiar leg pain. No muscle guarding observed.\n"
        "15:05 left side guards.\n"
        "Session planned for 60 min; hands-on time 17 min. Positions: face down.\n"
        "Swedish massage, low back: 12 min, pressure 2/5.\n"
        "Trigger point work, left buttock: partly done, 5 of 8 min, pressure 3/5.\n"
        "Passive stretch, left back of thigh: planned, not done.");
  CHECK(
      note.assessment ==
      "Pain 6/10 before and 3/10 after the session: 3 points lower. Client reports feeling better after the "
      "session. No reaction reported. Client reports that the pressure felt right.");
  CHECK(note.plan ==
        "Next visit in 2 weeks.\n"
        "Home care talked through: gentle movement, breaks from sitting.\n"
        "Said to the client: Break up long sitting: stand up and move for a minute every half hour.\n"
        "Suggested to see: Dr. Weber.");
}

TEST_CASE("A5: The note of a stopped visit says that no session was given, and nothing of one") {
  NoteExample example = aFullVisit();
  example.isSession = false;
  example.note.steps.clear();
  example.note.said = {"See an emergency department now."};
  example.note.answers = {};
  example.after("stop_told", Choice{"yes"})
      .after("stop_where", Choice{"emergency_department"})
      .after("stop_done", Choices{{"card_shown"}})
      .after("homecare_given", Choices{{"warm_bath"}});
  const DraftedNote note = example.draft();
  CHECK_THAT(note.objective, EndsWith("No session was given."));
  CHECK_THAT(note.objective, !ContainsSubstring("pressure"));
  CHECK(note.assessment ==
        "Told the client what was reported and where to go: yes. Where to: emergency department. Also done: "
        "card shown.");
  CHECK(note.plan == "Said to the client: See an emergency department now.");
}

TEST_CASE("The same visit is always told the same way") {
  CHECK(aFullVisit().draft() == aFullVisit().draft());
}

TEST_CASE("A visit without any answer says only what was not asked") {
  const DraftedNote note = NoteExample().draft();
  CHECK(note.subjective == "Warning signs not asked.\nHealth questions not asked.");
  CHECK(note.objective.empty());
  CHECK(note.assessment.empty());
  CHECK(note.plan.empty());
}

TEST_CASE("A visit with everything not sure never says none") {
  const DraftedNote note = NoteExample().withEverythingNotSure().draft();
  CHECK_THAT(note.subjective,
             StartsWith("Asked about 36 of 36 warning signs. Client not sure about: chest or breath,"));
  CHECK_THAT(note.subjective, !ContainsSubstring("none"));
  CHECK_THAT(note.subjective, !ContainsSubstring("nothing"));
  CHECK_THAT(note.subjective, !ContainsSubstring("not asked"));
  CHECK_THAT(note.subjective, ContainsSubstring("pregnancy"));
  // Whether the cancer's areas were to be asked is itself not known.
  NoteExample open;
  open.withEverythingNotSure().with("cancer_areas", NotAnswered{});
  CHECK_THAT(open.draft().subjective, !ContainsSubstring("cancer areas"));
  CHECK_THAT(open.draft().subjective, !ContainsSubstring("not asked"));
  CHECK(note.objective.empty());
  CHECK(note.assessment.empty());
  CHECK(note.plan.empty());
}

TEST_CASE("A relaxation visit needs only a few lines") {
  NoteExample example;
  example.withNothingToReport()
      .with("visits", 0)
      .with("goal", Choice{"relax"})
      .with("light_care", true)
      .with("pain_sites", Choices{})
      .with("allergies", NotAnswered{})
      .did(aStep("swedish", {"upper_back.left", "upper_back.right"}, 30, 2))
      .after("change_felt", Choice{"much_better"})
      .after("next_visit_weeks", 0);
  const DraftedNote note = example.draft();
  CHECK(note.subjective ==
        "First visit.\n"
        "Goal for today: relax. Asks for a light session today.\n"
        "Client reports no painful area today.\n"
        "Asked about all 6 warning signs: none reported.\n"
        "Health questions not asked: allergies.");
  CHECK(note.objective ==
        "No reduced skin sensation reported or found.\n"
        "Session planned for 60 min; hands-on time 30 min. Positions: face down.\n"
        "Swedish massage, upper back: 30 min, pressure 2/5.");
  CHECK(note.assessment == "Client reports feeling much better after the session.");
  CHECK(note.plan == "Next visit within the week.");
}

TEST_CASE("Health questions all answered with none are told in one sentence") {
  CHECK_THAT(NoteExample().withNothingToReport().draft().subjective,
             EndsWith("\nAll health questions asked: nothing reported."));
}

TEST_CASE("Health questions are not told as clear while something is reported elsewhere") {
  NoteExample example;
  example.withNothingToReport().with("leg_weakness", Choice{"known_and_stable"});
  CHECK_THAT(example.draft().subjective, !ContainsSubstring("nothing reported"));
}

TEST_CASE("Warning signs left out are named") {
  NoteExample example;
  example.withNothingToReport()
      .with("pain_sites", Choices{{"low_back.left"}})
      .with("rf_saddle", NotAnswered{})
      .with("rf_chest", NotAnswered{});
  CHECK_THAT(example.draft().subjective,
             ContainsSubstring(
                 "Asked about 16 of 18 warning signs: none of these reported. Warning signs not asked: "
                 "chest or breath, numb saddle area."));
}

TEST_CASE("An answer is told whatever its gate says now, and a question that does not apply is not missed") {
  NoteExample example;
  example.withNothingToReport().with("fracture_areas", NotAnswered{});
  CHECK_THAT(example.draft().subjective, !ContainsSubstring("not asked"));
  example.with("spare_kinds", Choices{{"fracture"}});
  CHECK_THAT(example.draft().subjective, EndsWith("Health questions not asked: fractures."));
  example.with("fracture_areas", Choices{{"calf.left"}}).with("spare_kinds", Choices{});
  const Question& fracture = *example.table->catalogue->find("fracture_areas");
  CHECK_THAT(example.draft().subjective,
             ContainsSubstring(fracture.note.in("en").substr(0, fracture.note.in("en").find('{'))));
}

TEST_CASE("A question that opens with another one is missed only then") {
  NoteExample example;
  example.withNothingToReport().with("cancer_areas", NotAnswered{});
  CHECK_THAT(example.draft().subjective, !ContainsSubstring("not asked"));
  example.with("cancer", Choice{"past"});
  CHECK_THAT(example.draft().subjective, EndsWith("Health questions not asked: cancer areas."));
}

TEST_CASE("The client's words stay as typed") {
  NoteExample example;
  example.with("chief_words", FreeText{"Hurts <b>here</b> {answer} {minutes} & 100 %"});
  CHECK_THAT(example.draft().subjective,
             ContainsSubstring("In the client's words: “Hurts <b>here</b> {answer} {minutes} & 100 %”."));
}

TEST_CASE("No sentence ends twice") {
  for (const std::string end : {".", "!", "?", "…"}) {
    NoteExample example;
    example.with("chief_words", FreeText{"It aches" + end + " "})
        .with("conditions_words", FreeText{"Asthma" + end})
        .after("referred_to", FreeText{"Dr. Weber jun" + end});
    example.note.said = {"Move gently" + end};
    const DraftedNote note = example.draft();
    CHECK_THAT(note.subjective, ContainsSubstring("“It aches" + end + "”\n"));
    CHECK_THAT(note.subjective, ContainsSubstring("Other conditions as reported: Asthma" + end + "\n"));
    CHECK(note.plan == "Said to the client: Move gently" + end + "\nSuggested to see: Dr. Weber jun" + end);
  }
}

TEST_CASE("Pain after the session is compared in words") {
  const auto assessment = [](Answer before, int after) {
    return NoteExample().with("pain_now", std::move(before)).after("pain_after", after).draft().assessment;
  };
  CHECK(assessment(5, 4) == "Pain 5/10 before and 4/10 after the session: 1 point lower.");
  CHECK(assessment(5, 5) == "Pain 5/10 before and after the session: unchanged.");
  CHECK(assessment(0, 10) == "Pain 0/10 before and 10/10 after the session: 10 points higher.");
  CHECK(assessment(NotSure{}, 4) == "Pain 4/10 after the session.");
}

TEST_CASE("A partly done step tells its real minutes") {
  NoteExample example;
  example.did(aStep("myofascial_release", {"low_back.right"}, 8, 2), StepOutcome::Partly, 3);
  CHECK_THAT(example.draft().objective,
             ContainsSubstring("Myofascial release, right low back: partly done, 3 of 8 min, pressure 2/5."));
  CHECK_THAT(example.draft().objective, ContainsSubstring("hands-on time 3 min"));
}

TEST_CASE("A step against the table's advice tells its reason") {
  NoteExample example;
  PlanStep step = aStep("deep_tissue", {"buttock.left"}, 5, 4);
  step.rows.clear();
  step.struckBy.rows = {"R21a"};
  step.reason = "Cleared by her doctor in writing.";
  example.did(step);
  CHECK_THAT(
      example.draft().objective,
      EndsWith(
          "Deep tissue massage, left buttock: 5 min, pressure 4/5. Therapist's choice against the table's "
          "advice; reason: Cleared by her doctor in writing."));
}

TEST_CASE("A step without a row was the therapist's own") {
  PlanStep step = aStep("swedish", {"calf.left"}, 5, 1);
  step.rows.clear();
  CHECK_THAT(NoteExample().did(step).draft().objective, EndsWith("pressure 1/5. Added by the therapist."));
}

TEST_CASE("A session without hands-on work says so") {
  NoteExample undone;
  undone.did(aStep("swedish", {"calf.left"}, 5, 1), StepOutcome::NotDone);
  CHECK(undone.draft().objective ==
        "No hands-on work today.\nSwedish massage, left calf: planned, not done.");
  NoteExample stopped;
  stopped.plan.status = Status::Stop;
  CHECK(stopped.draft().objective == "No hands-on work today.");
}

TEST_CASE("Names that the data no longer knows stand for themselves") {
  NoteExample example;
  example.with("pain_quality", Choices{{"sharp", "retired_word"}})
      .did(aStep("retired_technique", {"retired.left"}, 5, 1));
  CHECK_THAT(example.draft().subjective, ContainsSubstring("Client describes it as: sharp, retired_word."));
  CHECK_THAT(example.draft().objective, ContainsSubstring("retired_technique, retired.left: 5 min"));
}

TEST_CASE("The therapist's words replace only their own part") {
  NoteExample example = aFullVisit();
  example.after("objective", FreeText{"Left side firmer than right.\n"})
      .after("plan_ahead", FreeText{"  \n"});
  const DraftedNote drafted = example.draft(), words = wordsOf(example.context());
  CHECK(words.objective == "Left side firmer than right.\n");
  CHECK(words.subjective == drafted.subjective);
  CHECK(words.assessment == drafted.assessment);
  CHECK(words.plan == drafted.plan);
  CHECK_THAT(drafted.objective, !ContainsSubstring("firmer"));
}

TEST_CASE("A new question is told without a change of the program") {
  ChangedData changed;
  changed.replace("intake/questions.json", R"("goal": {)",
                  R"("shoes": { "type": "many", "section": "findings", "tier": "C", "of": ["worn", "new"],
                       "labels": { "worn": { "en": "Worn out" }, "new": { "en": "New" } },
                       "ask": { "en": "Which shoes?" }, "note": { "en": "Shoes seen: {answer}." } },
                     "goal": {)");
  NoteExample example(changed.data());
  CHECK(example.with("shoes", Choices{{"worn", "new"}}).draft().objective == "Shoes seen: worn out, new.");
}

TEST_CASE("A new warning sign is counted and told even without a phrase") {
  ChangedData changed;
  changed.replace("intake/questions.json", R"("goal": {)",
                  R"("rf_new": { "type": "yes_no", "section": "safety", "short": { "en": "New sign" },
                       "ask": { "en": "Any new sign?" }, "must_ask": true, "tier": "A" },
                     "goal": {)");
  NoteExample example(changed.data());
  CHECK_THAT(example.withNothingToReport().draft().subjective,
             ContainsSubstring("Asked about all 7 warning signs: none reported."));
  CHECK_THAT(example.with("rf_new", true).draft().subjective,
             ContainsSubstring("Asked about 7 of 7 warning signs. Reported: new sign."));
}

TEST_CASE("Every warning sign that is reported is told") {
  const NoteExample shippedData;
  for (const Question& question : shippedData.table->catalogue->questions()) {
    if (question.section != "safety" || !question.mustAsk) continue;
    INFO(question.id);
    NoteExample example;
    example.withNothingToReport().with(question.id, true);
    CHECK_THAT(example.draft().subjective, ContainsSubstring(question.note.in("en")));
    CHECK_THAT(example.draft().subjective, !ContainsSubstring("none reported"));
  }
}
