// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/stored_value_json.h"
#include "intake/answer_value_json.h"
#include "intake/answers_json.h"
#include "note/note_fields.h"
#include "plan/plan_fields.h"
#include "record/visit_content.h"

namespace tableside {

inline std::string_view nameOf(AskedHow how) {
  switch (how) {
    case AskedHow::Asked: return "asked";
    case AskedHow::Together: return "asked_together";
    case AskedHow::Confirmed: return "confirmed";
  }
  return {};
}

// Also as the taps were called before every answer told how it was asked.
template <>
struct StoredText<AskedHow> {
  static std::string_view write(AskedHow how) { return nameOf(how); }
  static std::optional<AskedHow> read(std::string_view name) {
    if (name == "asked_all_none") return AskedHow::Together;
    if (name == "nothing_new") return AskedHow::Confirmed;
    return StoredName<AskedHow::Asked, AskedHow::Together, AskedHow::Confirmed>::read(name);
  }
};
template <>
struct StoredText<Felt> : StoredName<Felt::TooLight, Felt::JustRight, Felt::TooFirm> {};

template <>
inline constexpr std::tuple kFields<AskedAct> = {always("at", &AskedAct::at), always("act", &AskedAct::how),
                                                 always("questions", &AskedAct::questions)};
template <>
inline constexpr std::tuple kFields<StepBegun> = {always("step", &StepBegun::step),
                                                  always("at", &StepBegun::at)};
template <>
inline constexpr std::tuple kFields<Pause> = {always("from", &Pause::from), unlessEmpty("to", &Pause::to)};
template <>
inline constexpr std::tuple kFields<CheckIn> = {always("step", &CheckIn::step), always("at", &CheckIn::at),
                                                always("felt", &CheckIn::felt)};
// Whether it has ended stands in the visit's row.
template <>
inline constexpr std::tuple kFields<SessionRun> = {
    unlessEmpty("accepted_at", &SessionRun::acceptedAt), unlessEmpty("ended_at", &SessionRun::endedAt),
    unlessEmpty("begun", &SessionRun::begun), unlessEmpty("pauses", &SessionRun::pauses),
    unlessEmpty("check_ins", &SessionRun::checkIns)};

namespace {

using Json = nlohmann::ordered_json;
using Kind = JsonValue::Kind;

constexpr JsonLimits kStoredLimits{.bytes = 64u << 20, .depth = 64};  // more than a visit's texts together

// Beside the answers, which are read with the catalogue.
constexpr std::tuple kTodayFields = {unlessEmpty("kept", &Visit::kept),
                                     unlessEmpty("confirmations", &Visit::asked),
                                     unlessEmpty("opened", &Visit::opened),
                                     unlessEmpty("stopped_by_hand", &Visit::isStoppedByHand)};
constexpr std::tuple kPlanFields = {always("saved", &Visit::plan), unlessEmpty("edits", &Visit::edits),
                                    unlessEmpty("run", &Visit::run)};

Answers storedAnswers(const JsonValue& object, std::string_view key, const Catalogue& catalogue,
                      const JsonReader& reader) {
  const JsonValue* value = reader.take(object, key, Kind::Object);
  if (!value) return {};
  Diagnostics passedOver;  // what an earlier catalogue asked differently
  return readAnswers(*value, catalogue, JsonReader(std::string(key), passedOver));
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

// Adds to the answers in `text` those of `earlierText` that no question stands for.
void keepUnknown(std::string& text, const std::string& earlierText, const Catalogue& catalogue) {
  if (text == earlierText) return;
  const Json earlier = Json::parse(earlierText, nullptr, false);
  if (!earlier.is_object() || !earlier.contains("answers") || !earlier["answers"].is_object()) return;
  Json unknown = Json::object();
  for (const auto& [question, value] : earlier["answers"].items())
    if (!catalogue.find(question)) unknown[question] = value;
  if (unknown.empty()) return;
  Json object = Json::parse(text);
  object["answers"].update(unknown);
  text = textOf(object);
}

}  // namespace

VisitContent writeContent(const Visit& visit, const Catalogue& catalogue) {
  Json today = {{"answers", jsonOf(visit.answers)}, {"map_version", catalogue.regions().mapVersion()}};
  if (!visit.carried.isEmpty()) today["carried"] = jsonOf(visit.carried);
  writeFields(kTodayFields, today, visit);
  Json plan = Json::object();
  writeFields(kPlanFields, plan, visit);
  if (!visit.acceptedWith.isEmpty()) plan["accepted_with"] = jsonOf(visit.acceptedWith);
  Json note = {{"answers", jsonOf(visit.note.answers)}};
  writeFields(kFields<SessionNote>, note, visit.note);
  return {textOf(today), textOf(plan), textOf(note)};
}

Result<> readContent(const VisitContent& content, const Catalogue& catalogue, Visit& visit) {
  auto outcome = readPart(content.answers, "answers", [&](const JsonValue& object, const JsonReader& reader) {
    visit.answers = storedAnswers(object, "answers", catalogue, reader);
    visit.carried = storedAnswers(object, "carried", catalogue, reader);
    readFields(kTodayFields, object, reader, visit);
  });
  if (!outcome) return outcome;
  outcome = readPart(content.plan, "plan", [&](const JsonValue& object, const JsonReader& reader) {
    const bool isEnded = visit.run.isEnded;
    readFields(kPlanFields, object, reader, visit);
    visit.run.isEnded = isEnded;
    visit.acceptedWith = storedAnswers(object, "accepted_with", catalogue, reader);
  });
  if (!outcome) return outcome;
  return readPart(content.note, "note", [&](const JsonValue& object, const JsonReader& reader) {
    visit.note.answers = storedAnswers(object, "answers", catalogue, reader);
    readFields(kFields<SessionNote>, object, reader, visit.note);
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

std::string writeAnswer(const Answer& answer) {
  return textOf(jsonOf(answer));
}

void keepUnknownAnswers(VisitContent& content, const VisitContent& earlier, const Catalogue& catalogue) {
  keepUnknown(content.answers, earlier.answers, catalogue);
  keepUnknown(content.note, earlier.note, catalogue);
}

}  // namespace tableside
