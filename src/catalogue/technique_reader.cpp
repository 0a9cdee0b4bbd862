// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "catalogue/minute_range_reader.h"
#include "catalogue/technique.h"

#include <algorithm>

namespace tableside {
namespace {

using Kind = JsonValue::Kind;

constexpr int kTechniquesSchema = 1;
constexpr const char* kTechniquesFile = "techniques.json";

void readNeeds(Technique& technique, const JsonValue& needs, const JsonReader& reader) {
  reader.refuseUnknownKeys(needs, {"after_warm", "never_last", "before"});
  if (const JsonValue* set = reader.take(needs, "after_warm", Kind::Boolean))
    technique.afterWarm = set->boolean;
  if (const JsonValue* set = reader.take(needs, "never_last", Kind::Boolean))
    technique.neverLast = set->boolean;
  if (const JsonValue* list = needs.find("before")) technique.before = reader.at("before").texts(*list);
}

void readPhases(Technique& technique, const JsonValue& list, const JsonReader& reader) {
  for (const std::string& name : reader.texts(list)) {
    if (const auto phase = phaseNamed(name)) {
      technique.phases.push_back(*phase);
    } else {
      const std::vector<std::string> known = {"warm", "main", "move", "close"};
      reader.report(DiagnosticCode::UnknownPhase, list.line, name, joined(known, ", "),
                    nearestName(name, known).value_or(""));
    }
  }
  if (list.items.empty()) reader.report(DiagnosticCode::ListEmpty, list.line);
}

void readPressure(Technique& technique, const JsonValue& list, const JsonReader& reader) {
  if (list.items.size() != 2) {
    reader.report(DiagnosticCode::KindWrong, list.line, std::to_string(list.items.size()) + " numbers",
                  "[low, high]");
    return;
  }
  technique.pressureLow =
      reader.number(list.items[0], kLightestPressure, kDeepestPressure).value_or(kLightestPressure);
  technique.pressureHigh =
      reader.number(list.items[1], kLightestPressure, kDeepestPressure).value_or(kDeepestPressure);
  if (technique.pressureLow > technique.pressureHigh)
    reader.report(DiagnosticCode::RangeEmpty, list.line,
                  std::to_string(technique.pressureLow) + " to " + std::to_string(technique.pressureHigh));
}

Technique readTechnique(const JsonMember& member, const JsonReader& reader) {
  Technique technique;
  technique.id = member.key;
  const JsonValue& value = member.value;
  if (!reader.expectKind(value, Kind::Object)) return technique;
  reader.refuseUnknownKeys(value,
                           {"name", "about", "phases", "pressure", "minutes", "needs", "grade", "like"});
  if (const JsonValue* name = reader.need(value, "name", Kind::Object))
    technique.name = Words::read(*name, reader.at("name"));
  if (const JsonValue* about = reader.take(value, "about", Kind::Object))
    technique.about = Words::read(*about, reader.at("about"));
  if (const JsonValue* phases = reader.need(value, "phases", Kind::List))
    readPhases(technique, *phases, reader.at("phases"));
  if (const JsonValue* pressure = reader.need(value, "pressure", Kind::List))
    readPressure(technique, *pressure, reader.at("pressure"));
  if (const JsonValue* minutes = reader.need(value, "minutes", Kind::List))
    technique.minutes = readMinuteRange(*minutes, reader.at("minutes")).value_or(MinuteRange{1, 1, 1});
  if (const JsonValue* needs = reader.take(value, "needs", Kind::Object))
    readNeeds(technique, *needs, reader.at("needs"));
  if (const JsonValue* grade = value.find("grade")) technique.grade = grade->text;
  if (const JsonValue* like = value.find("like")) technique.like = reader.at("like").texts(*like);
  return technique;
}

// A technique may be gentler than those it is like, not firmer: their rules would not have thought of it.
void checkLike(Technique& technique, const JsonMember& member, const Techniques& others,
               const JsonReader& reader) {
  if (!member.value.find("like")) {
    technique.like = others.ids();
    return;
  }
  int firmest = technique.like.empty() ? kDeepestPressure : 0;
  if (technique.like.empty()) reader.at("like").report(DiagnosticCode::ListEmpty, member.line);
  for (const std::string& id : technique.like) {
    const Technique* other = others.find(id);
    firmest = std::max(firmest, other ? other->pressureHigh : kDeepestPressure);
    if (!other)
      reader.at("like").report(DiagnosticCode::UnknownTechnique, member.line, id, {},
                               nearestName(id, others.ids()).value_or(""));
  }
  if (technique.pressureHigh > firmest)
    reader.at("pressure")
        .report(DiagnosticCode::OutsideTechniqueRange, member.line,
                std::to_string(technique.pressureLow) + " to " + std::to_string(technique.pressureHigh),
                std::to_string(kLightestPressure) + " to " + std::to_string(firmest));
}

}  // namespace

std::optional<MinuteRange> readMinuteRange(const JsonValue& list, const JsonReader& reader) {
  if (!reader.expectKind(list, Kind::List)) return std::nullopt;
  if (list.items.size() != 3) {
    reader.report(DiagnosticCode::KindWrong, list.line, std::to_string(list.items.size()) + " numbers",
                  "[min, usual, max]");
    return std::nullopt;
  }
  const auto min = reader.number(list.items[0], 1, kLongestSession);
  const auto usual = reader.number(list.items[1], 1, kLongestSession);
  const auto max = reader.number(list.items[2], 1, kLongestSession);
  if (!min || !usual || !max) return std::nullopt;
  if (*min > *usual || *usual > *max) {
    reader.report(DiagnosticCode::MinutesOutOfOrder, list.line,
                  std::to_string(*min) + ", " + std::to_string(*usual) + ", " + std::to_string(*max),
                  "min <= usual <= max");
    return std::nullopt;
  }
  return MinuteRange{*min, *usual, *max};
}

std::vector<Technique> readTechniqueList(const JsonValue& object, const JsonReader& reader,
                                         const Techniques& others) {
  std::vector<Technique> techniques;
  for (const JsonMember& member : object.members) {
    const JsonReader here = reader.about(SubjectKind::Technique, member.key);
    techniques.push_back(readTechnique(member, here));
    checkLike(techniques.back(), member, others, here);
  }
  std::vector<std::string> ids = others.ids();
  for (const Technique& technique : techniques) ids.push_back(technique.id);
  for (const Technique& technique : techniques)
    for (const std::string& later : technique.before)
      if (std::find(ids.begin(), ids.end(), later) == ids.end())
        reader.about(SubjectKind::Technique, technique.id)
            .at("needs.before")
            .report(DiagnosticCode::UnknownTechnique, object.line, later, {},
                    nearestName(later, ids).value_or(""));
  return techniques;
}

std::optional<Techniques> readTechniques(const DataFolder& data, Diagnostics& diagnostics) {
  const std::size_t before = diagnostics.size();
  const auto root = readDataObject(data, kTechniquesFile, kTechniquesSchema, diagnostics);
  if (!root) return std::nullopt;
  const JsonReader reader(kTechniquesFile, diagnostics);
  reader.refuseUnknownKeys(*root, {"schema", "techniques", "firm_minutes_at_most"});
  std::vector<Technique> techniques;
  if (const JsonValue* object = reader.need(*root, "techniques", Kind::Object)) {
    techniques = readTechniqueList(*object, reader);
    if (techniques.empty()) reader.at("techniques").report(DiagnosticCode::ListEmpty, object->line);
    if (techniques.size() > kMostTechniques)
      reader.at("techniques")
          .report(DiagnosticCode::NumberOutOfRange, object->line, std::to_string(techniques.size()),
                  "at most " + std::to_string(kMostTechniques));
  }
  int firmMinutes = kLongestSession;
  if (const JsonValue* most = root->find("firm_minutes_at_most"))
    firmMinutes =
        reader.at("firm_minutes_at_most").number(*most, 1, kLongestSession).value_or(kLongestSession);
  if (diagnostics.size() != before) return std::nullopt;
  return Techniques(std::move(techniques), firmMinutes);
}

}  // namespace tableside
