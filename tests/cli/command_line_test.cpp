// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"
#include "support/command.h"

#include <nlohmann/json.hpp>

using namespace tableside::test;
using Json = nlohmann::json;

namespace {

// Nothing shortens the session; all else is open.
const std::string kQuiet =
    R"({"answers": {"pain_now": 4, "pain_sites": ["low_back.left"], "goal": "ease_pain", "today_kinds": []}})";

// A run of the tool in a folder that holds one file, "answers.json".
CommandResult runOn(const std::string& answers, const std::string& arguments) {
  const TemporaryFolder folder;
  writeTo(folder / "answers.json", answers);
  return runCli(arguments, folder.path());
}

}  // namespace

TEST_CASE("A plan is printed as JSON, and as text where that is asked for") {
  const CommandResult json = runOn(kQuiet, "plan answers.json");
  CHECK(json.exit == 0);
  CHECK(json.err.empty());
  const Json plan = Json::parse(json.out);
  CHECK(plan["table"]["id"].is_string());
  CHECK(plan["status"].is_string());
  CHECK(plan["plan"]["steps"].is_array());
  CHECK(Json::parse(runOn(kQuiet, "plan answers.json --format json").out) == plan);
  const CommandResult text = runOn(kQuiet, "plan answers.json --format text");
  CHECK(text.exit == 0);
  CHECK_FALSE(Json::accept(text.out));
  CHECK_THAT(text.out, ContainsSubstring("?"));  // what still has to be asked
}

TEST_CASE("Answers are read from standard input") {
  const TemporaryFolder folder;
  writeTo(folder / "answers.json", kQuiet);
  const CommandResult piped = runCli("plan -", folder.path(), "answers.json");
  CHECK(piped.exit == 0);
  CHECK(piped.out == runOn(kQuiet, "plan answers.json").out);
  writeTo(folder / "answers.json", "{");
  const CommandResult broken = runCli("plan -", folder.path(), "answers.json");
  CHECK(broken.exit == 2);
  CHECK_THAT(broken.err, ContainsSubstring("standard input:1"));
}

TEST_CASE("A session takes 15 to 180 minutes, and nothing else is taken for a number") {
  for (const char* minutes : {"15", "45"}) {
    const CommandResult result = runOn(kQuiet, std::string("plan answers.json --minutes ") + minutes);
    CHECK(result.exit == 0);
    CHECK(Json::parse(result.out)["plan"]["minutes"] == std::stoi(minutes));
  }
  CHECK(runOn(kQuiet, "plan answers.json --minutes 180").exit == 0);
  // What nobody asked may shorten it, and says so.
  const CommandResult open = runOn(R"({"answers": {}})", "plan answers.json --minutes 45");
  CHECK(Json::parse(open.out)["plan"]["minutes"] < 45);
  CHECK_FALSE(Json::parse(open.out)["plan"]["assumed"].empty());
  for (const char* minutes : {"14", "181", "1e2", "-60", "60.0", "''", "9999999999"}) {
    INFO(minutes);
    const CommandResult result = runOn(kQuiet, std::string("plan answers.json --minutes ") + minutes);
    CHECK(result.exit == 2);
    CHECK(result.out.empty());
    CHECK_THAT(result.err, ContainsSubstring("--minutes"));
  }
}

TEST_CASE("What is wrong with the answers is told with its place, and nothing is planned") {
  const struct {
    const char *answers, *told;
  } cases[] = {
      {"{\"answers\": {\n\"pain_now\": 11}}", "answers.json:2"},
      {R"({"answers": {"pain_nwo": 4}})", "did you mean \"pain_now\"?"},
      {R"({"answers": {"pain_now": 4.5}})", "4.5 is not a whole number"},
      {R"({"answers": {"pain_sites": ["low_back"]}})", "low_back.left"},
      {R"({"answers": {"heat": "luv"}})", "answers.heat"},
      {R"({"answer": {}})", "answers"},
      {"{\"answers\": {\n  nonsense", "answers.json:2"},
      {"", "answers.json"},
  };
  for (const auto& [answers, told] : cases) {
    INFO(answers);
    const CommandResult result = runOn(answers, "plan answers.json");
    CHECK(result.exit == 2);
    CHECK(result.out.empty());
    CHECK_THAT(result.err, ContainsSubstring(told));
  }
}

TEST_CASE("A whole number may be written with a fraction of nothing") {
  const CommandResult result = runOn(R"({"answers": {"pain_now": 7.0, "age": 4e1}})", "plan answers.json");
  CHECK(result.exit == 0);
  CHECK(result.out == runOn(R"({"answers": {"pain_now": 7, "age": 40}})", "plan answers.json").out);
}

TEST_CASE("The shipped table is clean, a fault in a table is refused, a warning counts where one is strict") {
  const TemporaryFolder folder;
  const CommandResult shipped = runCli("check-rules --strict", folder.path());
  CHECK(shipped.exit == 0);
  CHECK_THAT(shipped.out, ContainsSubstring("rules/core.json: "));
  const auto table = [](const std::string& cell) {
    return R"({"schema": 1, "table": {"id": "t", "version": "2026.11.1", "status": "testing"},
"sources": {"s": {"cite": "c", "grade": "practice"}}, "patterns": {},
"rows": [{"id": "A", "when": {"pain_now": ")" +
           cell +
           R"("}, "advise": {"to": "therapist", "text": "Words."}, "why": "Because.", "source": ["s"]}]})";
  };
  writeTo(folder / "bad.json", table("atleast 2"));
  const CommandResult bad = runCli("check-rules bad.json", folder.path());
  CHECK(bad.exit == 2);
  CHECK_THAT(bad.err, ContainsSubstring("bad.json:3 · row A · when.pain_now"));
  writeTo(folder / "untested.json", table("at least 2"));
  CHECK(runCli("check-rules untested.json", folder.path()).exit == 0);
  const CommandResult strict = runCli("check-rules untested.json --strict", folder.path());
  CHECK(strict.exit == 1);
  CHECK_THAT(strict.err, ContainsSubstring("warning: "));
}

TEST_CASE("The catalogues are printed as the data files have them") {
  for (const auto& [command, file] :
       {std::pair{"questions", "intake/questions.json"}, std::pair{"regions", "intake/regions.json"},
        std::pair{"techniques", "techniques.json"}}) {
    const CommandResult result = runCli(command);
    CHECK(result.exit == 0);
    CHECK(result.out == contentOf(std::filesystem::path(TABLESIDE_SOURCE_DIR) / "data" / file));
    CHECK(runCli(std::string(command) + " more").exit == 2);
  }
}

TEST_CASE("Help and version are printed wherever one asks for them") {
  const CommandResult help = runCli("--help");
  CHECK(help.exit == 0);
  CHECK_THAT(help.out, StartsWith("Usage: tableside-cli COMMAND"));
  for (const char* words :
       {"help", "plan --help", "check-rules --help", "replay x --help", "questions --help"}) {
    INFO(words);
    const CommandResult result = runCli(words);
    CHECK(result.exit == 0);
    CHECK(result.out == help.out);
    CHECK(result.err.empty());
  }
  CHECK_THAT(runCli("--version").out, StartsWith("tableside-cli "));
}

TEST_CASE("What no command understands is refused and says what it is") {
  const struct {
    const char *words, *told;
  } cases[] = {{"", "Usage:"},
               {"dance", "Usage:"},
               {"plan", "plan needs one answers file"},
               {"plan a b", "plan needs one answers file"},
               {"plan a --frob", "unknown option --frob"},
               {"plan a --strict", "unknown option --strict"},
               {"plan a --minutes", "--minutes needs a value"},
               {"plan a --format yaml", "expected json or text"},
               {"plan nowhere.json", "nowhere.json"},
               {"plan a --data nowhere", "rules/core.json · this file is missing"},
               {"replay", "replay needs one practice record"},
               {"replay nowhere.tableside", "nowhere.tableside"},
               {"check-rules nowhere.json", "nowhere.json"}};
  for (const auto& [words, told] : cases) {
    INFO(words);
    const CommandResult result = runCli(words);
    CHECK(result.exit == 2);
    CHECK(result.out.empty());
    CHECK_THAT(result.err, ContainsSubstring(told));
  }
}

TEST_CASE("A file that is no practice record is not replayed") {
  const CommandResult result = runOn(kQuiet, "replay answers.json");
  CHECK(result.exit == 2);
  CHECK(result.out.empty());
}

TEST_CASE("The window's program tells help and version where there is no display") {
  const TemporaryFolder scratch;
  const auto run = [&](const std::string& words) {
    const std::string command = "env -u DISPLAY -u WAYLAND_DISPLAY QT_QPA_PLATFORM=xcb '" TABLESIDE_PROGRAM
                                "' " +
                                words + " >'" + (scratch / "out").string() + "' 2>&1";
    return std::system(command.c_str());
  };
  CHECK(run("--version") == 0);
  CHECK_THAT(contentOf(scratch / "out"), StartsWith("tableside "));
  CHECK(run("--help") == 0);
  CHECK_THAT(contentOf(scratch / "out"), ContainsSubstring("--record"));
  CHECK(run("--sample -h") == 0);
}
