// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/phrases.h"

#include "base/json_reader.h"
#include "base/text.h"
#include "note/note_example.h"
#include "support/catch.h"

using namespace tableside;
using namespace tableside::test;

namespace {

Diagnostics problemsOf(const ChangedData& changed) {
  Diagnostics diagnostics;
  CHECK_FALSE(readPhrases(changed.data(), diagnostics));
  return diagnostics;
}

// What a note must never say: it reports and describes, it neither concludes nor promises.
constexpr std::string_view kBanned[] = {"diagnos",   "you have",  "herniat", "treats",  "treatment",
                                        "cure",      "heals",     "toxin",   "release", "flush",
                                        "detox",     "caused by", "because", "patient", "suffers",
                                        "indicates", "pinched",   "sciatica"};

void checkWords(std::string_view text) {
  for (const std::string_view banned : kBanned) {
    INFO(text << " | " << banned);
    CHECK(lowerAscii(text).find(banned) == std::string::npos);
  }
}

void checkAllTexts(const JsonValue& value) {
  if (value.is(JsonValue::Kind::Text)) checkWords(value.text);
  for (const JsonMember& member : value.members) checkAllTexts(member.value);
}

JsonValue shipped(const std::string& name) {
  Diagnostics diagnostics;
  const auto root = parseJson(shippedFile(name), name, diagnostics);
  REQUIRE(root);
  return *root;
}

}  // namespace

TEST_CASE("The shipped phrases are complete") {
  Diagnostics diagnostics;
  CHECK(readPhrases(DataFolder::embedded(), diagnostics));
  CHECK(diagnostics.empty());
}

TEST_CASE("A missing phrase is reported by name") {
  ChangedData changed;
  changed.replace("intake/phrases.json", R"("first_visit": { "en": "First visit." },)", "");
  const Diagnostics problems = problemsOf(changed);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].code == DiagnosticCode::KeyMissing);
  CHECK_THAT(problems[0].field, ContainsSubstring("first_visit"));
}

TEST_CASE("An unknown phrase is reported with its line and the nearest name") {
  ChangedData changed;
  changed.replace("intake/phrases.json", R"("first_visit")", R"("frist_visit")");
  const Diagnostics problems = problemsOf(changed);
  REQUIRE(problems.size() == 2);
  CHECK(problems[1].code == DiagnosticCode::KeyUnknown);
  CHECK(problems[1].line == 4);
  CHECK(problems[1].found == "frist_visit");
  CHECK(problems[1].nearest == "first_visit");
}

TEST_CASE("Braces that nobody fills are reported") {
  ChangedData changed;
  changed.replace("intake/phrases.json", "Visit {number}.", "Visit {nmber}.");
  const Diagnostics problems = problemsOf(changed);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].code == DiagnosticCode::UnknownWord);
  CHECK(printed(problems[0].subject) == "phrase visit_number");
  CHECK(problems[0].found == "nmber");
  CHECK(problems[0].nearest == "number");
}

TEST_CASE("An open brace is reported") {
  ChangedData changed;
  changed.replace("intake/phrases.json", "Visit {number}.", "Visit {number");
  CHECK(problemsOf(changed).size() == 1);
}

TEST_CASE("A phrase without words is reported") {
  ChangedData changed;
  changed.replace("intake/phrases.json", "First visit.", " ");
  const Diagnostics problems = problemsOf(changed);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].code == DiagnosticCode::TextEmpty);
}

TEST_CASE("A phrase without English, or of another kind, is reported") {
  ChangedData german;
  german.replace("intake/phrases.json", R"({ "en": "First visit." })", R"({ "de": "Erster Besuch." })");
  CHECK(problemsOf(german)[0].code == DiagnosticCode::KeyMissing);
  ChangedData bare;
  bare.replace("intake/phrases.json", R"({ "en": "First visit." })", R"("First visit.")");
  CHECK(problemsOf(bare)[0].code == DiagnosticCode::KindWrong);
}

TEST_CASE("Phrases of a newer program are refused") {
  ChangedData changed;
  changed.replace("intake/phrases.json", R"("schema": 1)", R"("schema": 2)");
  CHECK(problemsOf(changed)[0].code == DiagnosticCode::SchemaNewer);
}

TEST_CASE("No phrase of the data concludes or promises") {
  checkAllTexts(shipped("intake/phrases.json"));
  const JsonValue root = shipped("intake/questions.json");
  const JsonValue* questions = root.find("questions");
  REQUIRE(questions);
  for (const JsonMember& question : questions->members)
    for (const std::string_view key : {"note", "note_no"})
      if (const JsonValue* texts = question.value.find(key)) checkAllTexts(*texts);
}

TEST_CASE("Every phrase of a question is a whole sentence") {
  const NoteExample shippedData;
  for (const Question& question : shippedData.table->catalogue->questions())
    for (const Words* phrase : {&question.note, &question.noteNo}) {
      const std::string& text = phrase->in("en");
      INFO(question.id << ": " << text);
      CHECK((text.empty() || text.ends_with(".")));
      const std::size_t brace = text.find('{');
      CHECK((brace == std::string::npos || text.compare(brace, 8, "{answer}") == 0));
      if (question.type == QuestionType::YesNo) CHECK(brace == std::string::npos);
    }
}
