// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/data_folder.h"
#include "base/text.h"
#include "cli/assessment_json.h"
#include "cli/replay_json.h"
#include "cli/words.h"
#include "intake/answers_json.h"
#include "plan/planner.h"
#include "plan/saved_plan.h"
#include "rules/check/static_checks.h"

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <iterator>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace {

using namespace tableside;

constexpr int kGood = 0, kWarnings = 1, kDiffers = 1, kRefused = 2;
constexpr std::size_t kAnswersLimit = 2u << 20;
constexpr const char* kCore = "rules/core.json";

constexpr const char* kHelp = R"(Usage: tableside-cli COMMAND

  plan ANSWERS.json [--minutes N] [--data DIR] [--local FILE] [--format json|text]
                      what the rules say of these answers, and a plan; "-" reads standard input
  check-rules [FILE...] [--local FILE] [--data DIR] [--strict]
                       checks rules tables and runs the tests they carry; "-" reads standard input
  replay RECORD [--client ID] [--data DIR] [--local FILE] [--format json|text]
                      what today's table says differently of each stored visit. Reads a practice
                      record that is not open in the program and changes nothing in it; the own rows
                      kept in the record count unless --local gives others. Clients by id, no names
  questions | regions | techniques [--data DIR]
                      the catalogues as JSON
  --help | --version

Exit status: 0 good, 1 warnings with --strict, 2 refused.
Of replay: 0 all the same, 1 differences, 2 refused or a visit that cannot be read.
)";

struct Arguments {
  std::vector<std::string> files;
  std::optional<int> minutes;
  std::optional<std::string> data, local, client;
  bool asText = false, strict = false;

  DataFolder folder() const { return data ? DataFolder::at(*data) : DataFolder::embedded(); }
};

int refuse(const std::string& message) {
  std::cerr << "tableside-cli: " << message << "\n";
  return kRefused;
}

int report(const Diagnostics& diagnostics, bool strict) {
  for (const Diagnostic& diagnostic : diagnostics)
    std::cerr << (diagnostic.severity == Severity::Error ? "error: " : "warning: ") << describe(diagnostic)
              << "\n";
  if (hasErrors(diagnostics)) return kRefused;
  return strict && !diagnostics.empty() ? kWarnings : kGood;
}

std::optional<int> minutesIn(const std::string& text) {
  if (text.empty() || text.size() > 3 || text.find_first_not_of("0123456789") != text.npos)
    return std::nullopt;
  const int minutes = std::stoi(text);
  return minutes >= kShortestSession && minutes <= kLongestSession ? std::optional(minutes) : std::nullopt;
}

// Reads the words behind the command into `arguments`; what is wrong with them, or nothing.
std::string readArguments(const std::vector<std::string>& words, const std::set<std::string>& allowed,
                          Arguments& arguments) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i];
    if (word.size() < 2 || word[0] != '-') {
      arguments.files.push_back(word);
      continue;
    }
    if (!allowed.contains(word)) return "unknown option " + word;
    if (word == "--strict") {
      arguments.strict = true;
      continue;
    }
    const std::string value = i + 1 < words.size() ? words[++i] : "";
    if (value.empty()) return word + " needs a value";
    if (word == "--minutes") {
      arguments.minutes = minutesIn(value);
      if (!arguments.minutes) return "--minutes " + value + ": expected 15 to 180";
    } else if (word == "--format") {
      if (value != "json" && value != "text") return "--format " + value + ": expected json or text";
      arguments.asText = value == "text";
    } else {
      (word == "--data" ? arguments.data : word == "--client" ? arguments.client : arguments.local) = value;
    }
  }
  return {};
}

std::string shownName(const std::string& file) {
  return file == "-" ? "standard input" : file;
}

Result<std::string> readInput(const std::string& file, std::size_t limit) {
  if (file != "-") return readFile(file, limit);
  std::string text;
  for (char c; text.size() <= limit && std::cin.get(c);) text += c;
  if (text.size() > limit) return {ErrorCode::FileTooLarge, shownName(file)};
  return text;
}

Result<std::optional<TableText>> readLocal(const Arguments& arguments) {
  if (!arguments.local) return std::optional<TableText>{};
  auto text = readFile(*arguments.local, kDataFileLimit);
  if (!text) return text.error();
  return std::optional(TableText{*arguments.local, std::move(text).value()});
}

int runPlan(const Arguments& arguments) {
  if (arguments.files.size() != 1) return refuse("plan needs one answers file");
  const auto local = readLocal(arguments);
  if (!local) return refuse(describe(local.error()));
  Diagnostics diagnostics;
  const auto table = readTable(arguments.folder(), *local, diagnostics);
  if (!table) return report(diagnostics, false);
  const auto text = readInput(arguments.files[0], kAnswersLimit);
  if (!text) return refuse(describe(text.error()));
  Diagnostics inAnswers;
  auto answers = readAnswers(*text, shownName(arguments.files[0]), *table->catalogue, inAnswers);
  if (!answers) return report(inAnswers, false);
  const Assessment assessment = assess(table, std::move(*answers));
  const Plan plan = makePlan(assessment, {.minutes = arguments.minutes, .edits = {}});
  std::cout << (arguments.asText ? describeAssessment(assessment, plan) : writeAssessment(assessment, plan));
  return kGood;
}

std::shared_ptr<const Table> readOne(const Arguments& arguments, const std::string& name,
                                     const std::string& text, const std::optional<TableText>& local,
                                     Diagnostics& diagnostics) {
  auto catalogue = readCatalogue(arguments.folder(), diagnostics);
  const auto techniques = readTechniques(arguments.folder(), diagnostics);
  if (!catalogue || !techniques) return nullptr;
  return readTable(TableText{name, text}, local, std::move(catalogue), *techniques, diagnostics);
}

// "rules/core.json: 225 rows, 232 tests; 100 % of the rows have a test that fires them and one that does not
// (5 always fire)"
std::string describeCoverage(const Table& table, const TestCoverage& coverage) {
  int count = 0, always = 0, covered = 0;
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    if (table.rows[i].isOwn) continue;  // the user's own file carries no tests
    ++count;
    const bool canOnlyFire = alwaysFires(table.rows[i], table.pool);
    always += canOnlyFire;
    covered += coverage.fires[i] > 0 && (canOnlyFire || coverage.fires[i] < coverage.tests);
  }
  return table.file + ": " + std::to_string(count) + " rows, " + std::to_string(coverage.tests) + " tests; " +
         std::to_string(100 * covered / std::max(count, 1)) +
         " % of the rows have a test in which they fire and one in which they do not (" +
         std::to_string(always) + " rows have no condition and always fire)\n";
}

int runCheckRules(const Arguments& arguments) {
  const auto local = readLocal(arguments);
  if (!local) return refuse(describe(local.error()));
  const std::vector<std::string> files =
      arguments.files.empty() ? std::vector<std::string>{kCore} : arguments.files;
  int worst = kGood;
  for (const std::string& file : files) {
    const auto text =
        arguments.files.empty() ? arguments.folder().read(file) : readInput(file, kDataFileLimit);
    if (!text) {
      worst = refuse(describe(text.error()));
      continue;
    }
    Diagnostics diagnostics;
    const auto table = readOne(arguments, shownName(file), *text, *local, diagnostics);
    if (table) {
      const TestCoverage coverage = runTests(table, table->file, diagnostics);
      const Diagnostics warnings = warningsOf(*table, coverage, systemNow().localDate());
      diagnostics.insert(diagnostics.end(), warnings.begin(), warnings.end());
      putErrorsFirst(diagnostics);
      std::cout << describeCoverage(*table, coverage);
    }
    worst = std::max(worst, report(diagnostics, arguments.strict));
  }
  return worst;
}

// The catalogue alone first: the own rows that the table needs stand in the record.
int runReplay(const Arguments& arguments) {
  if (arguments.files.size() != 1) return refuse("replay needs one practice record");
  Diagnostics diagnostics;
  const auto catalogue = readCatalogue(arguments.folder(), diagnostics);
  if (!catalogue) return report(diagnostics, false);
  auto opened = PracticeRecord::openToRead({arguments.files[0], catalogue, systemNow});
  if (!opened) return refuse(describe(opened.error()));
  PracticeRecord& record = **opened;
  auto local = readLocal(arguments);
  if (!local) return refuse(describe(local.error()));
  std::optional<TableText> own = *local;
  if (!own) {
    const auto kept = record.localRules();
    if (!kept) return refuse(describe(kept.error()));
    if (*kept) own = TableText{"own rows", **kept};
  }
  const auto table = readTable(arguments.folder(), own, diagnostics);
  if (!table) return report(diagnostics, false);
  const auto client = arguments.client ? std::optional(ClientId{*arguments.client}) : std::nullopt;
  const auto visits = replayVisits(record, table, client);
  if (!visits) return refuse(describe(visits.error()));
  std::cout << (arguments.asText ? describeReplays(*visits, stampOf(*table))
                                 : writeReplays(*visits, stampOf(*table)));
  int outcome = kGood;
  for (const ReplayedVisit& visit : *visits)
    outcome = std::max(outcome, visit.problem ? kRefused : visit.isSame() ? kGood : kDiffers);
  return outcome;
}

int runCatalogue(const Arguments& arguments, const char* file) {
  if (!arguments.files.empty()) return refuse("a catalogue takes no file: " + arguments.files[0]);
  Diagnostics diagnostics;
  readCatalogue(arguments.folder(), diagnostics);
  readTechniques(arguments.folder(), diagnostics);
  if (hasErrors(diagnostics)) return report(diagnostics, false);
  std::cout << arguments.folder().read(file).value();
  return kGood;
}

int run(const std::vector<std::string>& words) {
  const std::string command = words.empty() ? "" : words[0];
  const bool wantsHelp = std::find(words.begin(), words.end(), "--help") != words.end();
  if (wantsHelp || command == "help") return std::cout << kHelp, kGood;
  if (command == "--version") return std::cout << "tableside-cli " << TABLESIDE_VERSION << "\n", kGood;

  const bool isPlan = command == "plan", isCheck = command == "check-rules", isReplay = command == "replay";
  const std::set<std::string> options =
      isPlan     ? std::set<std::string>{"--minutes", "--data", "--local", "--format"}
      : isCheck  ? std::set<std::string>{"--strict", "--data", "--local"}
      : isReplay ? std::set<std::string>{"--client", "--data", "--local", "--format"}
                 : std::set<std::string>{"--data"};
  Arguments arguments;
  const std::string wrong =
      readArguments({words.begin() + (words.empty() ? 0 : 1), words.end()}, options, arguments);
  if (!wrong.empty()) return refuse(wrong);
  if (isPlan) return runPlan(arguments);
  if (isCheck) return runCheckRules(arguments);
  if (isReplay) return runReplay(arguments);
  if (command == "questions") return runCatalogue(arguments, "intake/questions.json");
  if (command == "regions") return runCatalogue(arguments, "intake/regions.json");
  if (command == "techniques") return runCatalogue(arguments, "techniques.json");
  std::cerr << kHelp;
  return kRefused;
}

}  // namespace

int main(int count, char** words) {
  const int outcome = run({words + 1, words + count});
  if (std::cout.flush()) return outcome;
  return refuse("the output could not be written");  // half a plan must not pass for a whole one
}
