// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cases/other_program.h"

#include "intake/answers_json.h"
#include "support/shipped.h"
#include "support/temporary_folder.h"

#include <algorithm>
#include <cstdlib>

namespace tableside::test {
namespace {

Json noneOf(const Json& question) {
  const std::string type = question.at("type");
  if (type == "yes_no") return "no";
  if (type == "many" || type == "regions") return Json::array();
  if (type == "one")
    for (const char* none : {"none", "no", "not_possible", "nothing", "not_tested"})
      for (const Json& option : question.at("of"))
        if (option == none) return none;
  return {};
}

Json written(const Answers& answers) {
  return Json::parse(writeAnswers(answers)).at("answers");
}

// What counts for this program of what it does not ask.
Answers countedBeside(const Answers& asked) {
  const Table& table = *shippedTable();
  const Relevance relevance(*table.catalogue, table.pool, table.gates, asked);
  Answers counted;
  for (std::size_t i = 0; i < table.catalogue->questions().size(); ++i)
    if (const Answer& answer = relevance.counted(static_cast<int>(i)); isKnown(answer))
      counted.set(table.catalogue->questions()[i].id, answer);
  return counted;
}

}  // namespace

std::optional<OtherProgram> OtherProgram::named() {
  const char* program = std::getenv("TABLESIDE_OTHER_CLI");
  return program ? std::optional(OtherProgram(program)) : std::nullopt;
}

OtherProgram::OtherProgram(std::string program) : program_(std::move(program)) {
  questions_ = run("questions", "").at("questions");
  regions_ = run("regions", "").at("regions").get<std::vector<std::string>>();
}

Json OtherProgram::run(const std::string& arguments, const std::string& input) const {
  static const TemporaryFolder kScratch;
  writeTo(kScratch / "in", input);
  const std::string command = "'" + program_ + "' " + arguments + " <'" + (kScratch / "in").string() +
                              "' >'" + (kScratch / "out").string() + "'";
  INFO(input);
  REQUIRE(std::system(command.c_str()) == 0);
  return Json::parse(contentOf(kScratch / "out"));
}

// Null where nothing of it is known.
Json OtherProgram::knownPart(const Json& question, const Json& answer) const {
  const std::string type = question.at("type");
  if (answer == "not_sure") return answer;
  const auto isKnown = [&](const Json& id) {
    if (type == "one" || type == "many") {
      const Json& options = question.at("of");
      return std::find(options.begin(), options.end(), id) != options.end();
    }
    return std::find(regions_.begin(), regions_.end(), id.get<std::string>()) != regions_.end();
  };
  if (type == "one" || type == "region") return isKnown(answer) ? answer : Json();
  if (type != "many" && type != "regions") return answer;
  Json part = Json::array();
  for (const Json& id : answer)
    if (isKnown(id)) part.push_back(id);
  return part;
}

Json OtherProgram::planFor(const Answers& asked, const Answers& truth, std::optional<int> minutes) const {
  const Json given = written(asked), meant = written(truth), counted = written(countedBeside(asked));
  Json answers = Json::object();
  for (const auto& [id, question] : questions_.items()) {
    if (question.at("section") == "note") continue;
    Json answer;
    if (given.contains(id))
      answer = knownPart(question, given.at(id));
    else if (meant.contains(id))
      answer = knownPart(question, meant.at(id));
    else if (counted.contains(id))
      answer = knownPart(question, counted.at(id));
    if (answer.is_null() && !question.value("from_record", false)) answer = noneOf(question);
    if (!answer.is_null()) answers[id] = answer;
  }
  const std::string length = minutes ? " --minutes " + std::to_string(*minutes) : "";
  return run("plan -" + length, Json{{"answers", answers}}.dump());
}

}  // namespace tableside::test
