// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/stored_json.h"
#include "intake/answers_json.h"
#include "note/note_json.h"
#include "plan/plan_json.h"
#include "plan/saved_plan.h"
#include "record/visit_content.h"

namespace tableside {
namespace {

using Kind = JsonValue::Kind;

constexpr JsonLimits kStoredLimits{.bytes = 64u << 20, .depth = 64};  // more than a visit's texts together

Answers storedAnswers(const JsonValue& object, std::string_view key, const Catalogue& catalogue,
                      const JsonReader& reader) {
  const JsonValue* value = reader.take(object, key, Kind::Object);
  if (!value) return {};
  Diagnostics passedOver;  // what an earlier catalogue asked differently
  return readAnswers(*value, catalogue, JsonReader(std::string(key), passedOver));
}

Confirmation readConfirmation(const JsonValue& object, const JsonReader& reader) {
  Confirmation confirmation;
  confirmation.at = storedWord(object, "at", reader, Instant::parse);
  confirmation.act =
      storedWord(object, "act", reader, [](std::string_view name) -> std::optional<ConfirmedBy> {
        if (name == "asked_all_none") return ConfirmedBy::AskedAllNone;
        if (name == "nothing_new") return ConfirmedBy::NothingNew;
        return std::nullopt;
      });
  confirmation.questions = storedTexts(object, "questions", reader);
  return confirmation;
}

// Parses one of the texts and lets `read` take what it needs from it.
template <typename Read>
Result<> readPart(const std::string& text, const char* part, Read read) {
  Diagnostics diagnostics;
  const JsonReader reader(part, diagnostics);
  const auto root = parseJson(text, part, diagnostics, kStoredLimits);
  if (root && reader.expectKind(*root, Kind::Object)) read(*root, reader);
  if (diagnostics.empty()) return success();
  // Its place only: what stands there is the client's.
  return {ErrorCode::ContentUnreadable, std::string(part) + " " + diagnostics.front().field};
}

}  // namespace

Result<> readContent(const VisitContent& content, const Catalogue& catalogue, Visit& visit) {
  auto outcome = readPart(content.answers, "answers", [&](const JsonValue& object, const JsonReader& reader) {
    visit.answers = storedAnswers(object, "answers", catalogue, reader);
    visit.carried = storedAnswers(object, "carried", catalogue, reader);
    visit.confirmations = storedList(object, "confirmations", reader, readConfirmation);
  });
  if (!outcome) return outcome;
  outcome = readPart(content.plan, "plan", [&](const JsonValue& object, const JsonReader& reader) {
    if (const JsonValue* saved = reader.need(object, "saved", Kind::Object))
      visit.plan = readSavedPlan(*saved, reader.at("saved"));
    if (const JsonValue* edits = reader.take(object, "edits", Kind::Object))
      visit.edits = readPlanEdits(*edits, reader.at("edits"));
  });
  if (!outcome) return outcome;
  return readPart(content.note, "note", [&](const JsonValue& object, const JsonReader& reader) {
    visit.note.answers = storedAnswers(object, "answers", catalogue, reader);
    visit.note.steps = readStepsDone(object, reader);
  });
}

std::vector<std::string> passedOver(const VisitContent& content, const Catalogue& catalogue) {
  std::vector<std::string> questions;
  for (const std::string* text : {&content.answers, &content.note}) {
    Diagnostics ignored;
    const auto root = parseJson(*text, "visit", ignored, kStoredLimits);
    const JsonValue* answers = root ? root->find("answers") : nullptr;
    if (!answers || !answers->is(Kind::Object)) continue;
    const Answers read = readAnswers(*answers, catalogue, JsonReader("visit", ignored));
    for (const JsonMember& member : answers->members)
      if (!member.value.is(Kind::Null) && std::holds_alternative<NotAnswered>(read.of(member.key)))
        questions.push_back(member.key);
  }
  return questions;
}

Answers readTodaysAnswers(const std::string& json, const Catalogue& catalogue) {
  Answers answers;
  [[maybe_unused]] const auto outcome =
      readPart(json, "answers", [&](const JsonValue& object, const JsonReader& reader) {
        answers = storedAnswers(object, "answers", catalogue, reader);
      });
  return answers;
}

Answer readStoredAnswer(const std::string& json, const Question& question, const Catalogue& catalogue) {
  Diagnostics passedOver;
  const auto value = parseJson(json, "standing", passedOver, kStoredLimits);
  if (!value || value->is(Kind::Null)) return NotAnswered{};
  return readAnswer(*value, question, catalogue.regions(), JsonReader("standing", passedOver));
}

}  // namespace tableside
