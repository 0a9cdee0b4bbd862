// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/a_table.h"
#include "support/command.h"

#include <map>
#include <sstream>
#include <sys/stat.h>
#include <vector>

using namespace tableside;
using namespace tableside::test;

namespace {

namespace fs = std::filesystem;

const fs::path kBroken = fs::path(TABLESIDE_SOURCE_DIR) / "tests/rules/broken";

std::vector<std::string> linesOf(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::vector<std::string> errorsIn(const CommandResult& result) {
  const std::string mark = "error: ";
  std::vector<std::string> errors;
  for (const std::string& line : linesOf(result.err))
    if (line.rfind(mark, 0) == 0) errors.push_back(line.substr(mark.size()));
  return errors;
}

// File name -> the messages it must bring, in their order (expected.txt).
std::map<std::string, std::vector<std::string>> expectations() {
  std::map<std::string, std::vector<std::string>> all;
  for (const std::string& line : linesOf(contentOf(kBroken / "expected.txt")))
    all[line.substr(0, line.find(".json") + 5)].push_back(line);
  return all;
}

// The parser's own words differ between its versions; an expectation that ends in "…" leaves them open.
bool matches(const std::string& message, const std::string& expected) {
  const std::string open = "…";
  if (expected.size() < open.size() || expected.substr(expected.size() - open.size()) != open)
    return message == expected;
  return message.rfind(expected.substr(0, expected.size() - open.size()), 0) == 0;
}

}  // namespace

TEST_CASE("Every broken table is refused with its file, line, row and field") {
  const auto all = expectations();
  CHECK(all.size() >= 100);
  for (const auto& [file, expected] : all) {
    const CommandResult result = runCli("check-rules " + file, kBroken);
    INFO(file << "\n" << result.err);
    CHECK(result.exit == 2);
    const auto errors = errorsIn(result);
    REQUIRE(errors.size() == expected.size());
    for (std::size_t i = 0; i < errors.size(); ++i) {
      INFO("expected " << expected[i]);
      CHECK(matches(errors[i], expected[i]));
    }
  }
}

TEST_CASE("Every broken table of the folder has its expectation") {
  const auto all = expectations();
  for (const auto& entry : fs::directory_iterator(kBroken))
    if (entry.path().extension() == ".json") {
      INFO(entry.path());
      CHECK(all.count(entry.path().filename().string()) == 1);
    }
}

TEST_CASE("A wrong cell is told in the words of the format") {
  const CommandResult result = runCli("check-rules cell_number_form.json", kBroken);
  CHECK_THAT(result.err, ContainsSubstring(
                             "cell_number_form.json:14 · row SG-12 · when.pain_now · \"atleast 2\": expected "
                             "\"at least N\", \"at most N\" or \"N to M\" (did you mean \"at least 2\"?)"));
}

TEST_CASE("A table over 8 MB is refused without being parsed") {
  const TemporaryFolder folder;
  writeTo(folder / "large.json", "{\"rows\": [" + std::string((8u << 20) + 1, ' ') + "]}");
  const CommandResult result = runCli("check-rules large.json", folder.path());
  CHECK(result.exit == 2);
  CHECK_THAT(result.err, ContainsSubstring("large.json: this file is too large"));
}

TEST_CASE("Ten thousand rows are read, one more is refused") {
  std::vector<std::string> rows;
  for (int i = 0; i < 10000; ++i)
    rows.push_back("\"id\": \"R" + std::to_string(i) +
                   R"(", "when": {"pain_now": "7"}, "block": {"techniques": ["hot_stone"]})");
  CHECK(readJson(tableJson(rows)).table);
  rows.push_back(R"("id": "more", "when": {"pain_now": "7"}, "block": {"techniques": ["hot_stone"]})");
  const ReadTable result = readJson(tableJson(rows));
  CHECK_FALSE(result.table);
  REQUIRE(result.diagnostics.size() == 1);
  CHECK(result.diagnostics[0].code == DiagnosticCode::NumberOutOfRange);
  CHECK(result.diagnostics[0].line == 3);
  CHECK(result.diagnostics[0].found == "10001");
}

TEST_CASE("Very deep nesting is refused, not crashed on") {
  const TemporaryFolder folder;
  writeTo(folder / "deep.json", std::string(1000000, '['));
  const CommandResult result = runCli("check-rules deep.json", folder.path());
  CHECK(result.exit == 2);
  CHECK_THAT(result.err, ContainsSubstring("deep.json:1 · nested deeper than 64 levels"));
}

TEST_CASE("A missing file, a folder and a pipe are refused without waiting") {
  const TemporaryFolder folder;
  REQUIRE(mkfifo((folder / "pipe").c_str(), 0600) == 0);
  CHECK(runCli("check-rules nowhere.json", folder.path()).exit == 2);
  CHECK(runCli("check-rules .", folder.path()).exit == 2);
  const CommandResult pipe = runCli("check-rules pipe", folder.path());
  CHECK(pipe.exit == 2);
  CHECK_THAT(pipe.err, ContainsSubstring("pipe: this is not a plain file"));
}

TEST_CASE("A byte order mark is accepted and lines still count from one") {
  const TemporaryFolder folder;
  const std::string mark = "\xEF\xBB\xBF";
  writeTo(folder / "good.json", mark + contentOf(fs::path(TABLESIDE_SOURCE_DIR) / "data/rules/core.json"));
  CHECK(runCli("check-rules good.json", folder.path()).exit == 0);
  writeTo(folder / "cell.json", mark + contentOf(kBroken / "cell_number_form.json"));
  CHECK_THAT(runCli("check-rules cell.json", folder.path()).err,
             StartsWith("error: cell.json:14 · row SG-12"));
}

TEST_CASE("Windows line ends do not shift the lines") {
  const TemporaryFolder folder;
  std::string text;
  for (const std::string& line : linesOf(contentOf(kBroken / "unknown_source.json"))) text += line + "\r\n";
  writeTo(folder / "unknown_source.json", text);
  CHECK(errorsIn(runCli("check-rules unknown_source.json", folder.path())) ==
        expectations()["unknown_source.json"]);
}

TEST_CASE("All problems of a table come in one pass, and a good file beside it does not hide them") {
  const CommandResult both =
      runCli("check-rules no_why.json no_source.json ../../../data/rules/core.json", kBroken);
  CHECK(both.exit == 2);
  CHECK(errorsIn(both).size() == 2);
}

TEST_CASE("Plan refuses to work with a broken table or none and prints no plan") {
  const TemporaryFolder folder;
  fs::copy(fs::path(TABLESIDE_SOURCE_DIR) / "data", folder / "data", fs::copy_options::recursive);
  writeTo(folder / "answers.json", R"({"answers": {"pain_now": 2}})");
  CHECK(runCli("plan answers.json --data data", folder.path()).exit == 0);
  fs::copy_file(kBroken / "no_effect.json", folder / "data/rules/core.json",
                fs::copy_options::overwrite_existing);
  const CommandResult broken = runCli("plan answers.json --data data", folder.path());
  CHECK(broken.exit == 2);
  CHECK(broken.out.empty());
  fs::remove(folder / "data/rules/core.json");
  const CommandResult missing = runCli("plan answers.json --data data", folder.path());
  CHECK(missing.exit == 2);
  CHECK(missing.out.empty());
  CHECK_THAT(missing.err, ContainsSubstring("rules/core.json · this file is missing"));
}

TEST_CASE("What comes through standard input is called so and checked like a file") {
  CHECK(errorsIn(runCli("plan -")) ==
        std::vector<std::string>{"standard input · is empty: expected a JSON object"});
  CHECK(errorsIn(runCli("check-rules -")) ==
        std::vector<std::string>{"standard input · is empty: expected a JSON object"});
  const TemporaryFolder folder;
  const std::string file = (kBroken / "cell_number_form.json").string();
  CHECK(runCli("check-rules - <'" + file + "' 2>said #", folder.path()).exit == 2);
  CHECK_THAT(contentOf(folder / "said"), StartsWith("error: standard input:14 · row SG-12 · when.pain_now"));
  CHECK(runCli("check-rules - <'" + (fs::path(TABLESIDE_SOURCE_DIR) / "data/rules/core.json").string() +
                   "' >said #",
               folder.path())
            .exit == 0);
}
