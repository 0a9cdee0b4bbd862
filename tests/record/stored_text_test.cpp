// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/visit_content.h"
#include "support/catch.h"
#include "support/record_example.h"

using namespace tableside;
using namespace tableside::test;

namespace {

// As version 0.1.0 of the program stored it.
// clang-format off
const VisitContent kStored = {
    R"({"answers":{"blood_thinner":"yes",)"
    R"("chief_words":"Zieht \"wie Strom\" ins Bein 😀\nbeim Sitzen; 100 %","pain_now":6,)"
    R"("pain_quality":[],"pain_sites":["low_back.left","buttock.left"],"rf_fever":"no",)"
    R"("rf_saddle":"not_sure","session_minutes":60,"worst_site":"low_back.left"},"map_version":1,)"
    R"("carried":{"sleep_affected":"nightly"},"confirmations":[{"at":"2026-11-22T15:05:09+01:00",)"
    R"("act":"asked_all_none","questions":["rf_fever","rf_bladder"]},)"
    R"({"at":"2026-11-23T15:05:09+01:00","act":"nothing_new","questions":[]}]})",
    R"({"saved":{"status":"modify","plan":{"minutes":60,"unplanned_minutes":48,)"
    R"("limited_by":["R11"],"assumed":["R12"],"steps":[{"phase":"main","technique":"stripping",)"
    R"("regions":["low_back.left"],"pressure":3,"minutes":12,"position":"prone","rows":["R01",)"
    R"("R07"],"cautions":["Lighter there."],"edited":true,"reason":"asked for it"}],)"
    R"("struck_out":[{"phase":"main","technique":"stripping","regions":["low_back.left"],)"
    R"("pressure":3,"minutes":12,"position":"prone","rows":["R01","R07"],"limited_by":["R50",)"
    R"("R51"],"cautions":["Lighter there."],"edited":true,"struck_by":["R99"]}]},)"
    R"("table":{"id":"core","version":"1.0.0","sha256":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","own":"bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb","catalogue":"cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc"},)"
    R"("fired":["R01","R07"],"blocked":["B02"],"held":["B03"],"assumed":["R12"],)"
    R"("findings":[{"verdict":"recommended","technique":"stripping","regions":["low_back.left"],)"
    R"("rows":["R01"],"pressure":3,"minutes":20},{"verdict":"blocked","technique":"holding",)"
    R"("regions":["head.left"],"rows":["B02"]}],"accepted":true},)"
    R"("edits":{"pinned":[{"phase":"main","technique":"stripping","regions":["low_back.left"],)"
    R"("minutes":12,"pressure":3,"place":0,"reason":"asked for it","overrides":["R99"]}],)"
    R"("removed":[{"phase":"close","technique":"holding","regions":["head.left"]}]}})",
    R"({"answers":{"pain_after":3,"reaction":"none","subjective":"Slept better than in weeks."},)"
    R"("steps":[{"planned":{"phase":"main","technique":"stripping","regions":["low_back.left"],)"
    R"("pressure":3,"minutes":12,"position":"prone","rows":["R01","R07"],)"
    R"("cautions":["Lighter there."],"edited":true,"reason":"asked for it"},"outcome":"done",)"
    R"("minutes":12,"pressure":3},{"planned":{"phase":"main","technique":"stripping",)"
    R"("regions":["low_back.left"],"pressure":3,"minutes":12,"position":"prone","rows":["R01",)"
    R"("R07"],"cautions":["Lighter there."],"edited":true,"reason":"asked for it"},)"
    R"("outcome":"partly","minutes":9,"pressure":2},{"planned":{"phase":"main",)"
    R"("technique":"stripping","regions":["low_back.left"],"pressure":3,"minutes":12,)"
    R"("position":"prone","rows":["R01","R07"],"limited_by":["R50","R51"],)"
    R"("cautions":["Lighter there."],"edited":true,"struck_by":["R99"]},"outcome":"not_done",)"
    R"("minutes":0,"pressure":1}]})"};
// clang-format on

// What that version knew of a visit.
Visit aVisitOfThen() {
  Visit visit = aFullVisit(ClientId{"ana"});
  visit.plan.plan.leftOut.clear();
  visit.asked.pop_back();
  visit.state = VisitState::Planned;
  visit.hasTime = visit.isStoppedByHand = false;
  visit.acceptedWith = {};
  visit.run = {};
  return visit;
}

void replace(std::string& text, const std::string& from, const std::string& to) {
  const auto at = text.find(from);
  REQUIRE(at != std::string::npos);
  text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("A full visit is stored in the bytes that it always was") {
  const VisitContent content = writeContent(aVisitOfThen(), *shippedCatalogue());
  // Its places are those of the body map of today, and the taps have other names.
  std::string answers = kStored.answers;
  replace(answers, "\"map_version\":1",
          "\"map_version\":" + std::to_string(shippedCatalogue()->regions().mapVersion()));
  replace(answers, "asked_all_none", "asked_together");
  replace(answers, "nothing_new", "confirmed");
  CHECK(content.answers == answers);
  CHECK(content.plan == kStored.plan);
  CHECK(content.note == kStored.note);
}

TEST_CASE("What has come to a plan since is stored after what always was there") {
  const VisitContent content = writeContent(aFullVisit(ClientId{"ana"}), *shippedCatalogue());
  CHECK_THAT(content.plan,
             ContainsSubstring(R"("struck_by":["R99"]}],)"
                               R"("left_out":[{"region":"calf.left","reason":"blocked","rows":["B02"]}]})"));
  CHECK(content.plan.ends_with(
      R"("run":{"accepted_at":"2026-11-22T15:05:09+01:00","ended_at":"2026-11-22T16:05:09+01:00",)"
      R"("begun":[{"step":0,"at":"2026-11-22T15:05:09+01:00"},{"step":1,"at":"2026-11-22T15:17:09+01:00"}],)"
      R"("pauses":[{"from":"2026-11-22T15:25:09+01:00","to":"2026-11-22T15:27:09+01:00"},)"
      R"({"from":"2026-11-22T15:35:09+01:00"}],)"
      R"("check_ins":[{"step":0,"at":"2026-11-22T15:08:09+01:00","felt":"too_firm"}]},)"
      R"("accepted_with":{"pain_now":4}})"));
}

TEST_CASE("A visit stored long ago reads back in every field") {
  Visit visit = aVisitOfThen();
  const Visit whole = visit;
  visit.answers = visit.carried = {};
  visit.asked.clear();
  visit.edits = {};
  visit.plan = {};
  visit.note = {};
  CHECK(readContent(kStored, *shippedCatalogue(), visit));
  CHECK(visit == whole);
}

TEST_CASE("A key that this program does not know is passed over") {
  const Visit whole = aVisitOfThen();
  Visit visit = whole;
  VisitContent content = kStored;
  for (std::string* text : {&content.answers, &content.plan, &content.note})
    for (const char* first :
         {"phase", "verdict", "status", "minutes", "id", "at", "pinned", "planned", "saved"})
      for (std::size_t open = 0; (open = text->find("{\"" + std::string(first), open)) != std::string::npos;
           open += 20)
        text->insert(open + 1, R"("of_later":[{}],)");
  CHECK(content.plan != kStored.plan);
  CHECK(readContent(content, *shippedCatalogue(), visit));
  CHECK(visit == whole);
}
