// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/table/row_reader.h"

#include "base/text.h"
#include "catalogue/minute_range_reader.h"

#include <algorithm>
#include <array>

namespace tableside {
namespace {

using Kind = JsonValue::Kind;

constexpr std::size_t kCautionLimit = 140, kWhyLimit = 200, kAdviceLimit = 400, kIdLimit = 64;
const std::vector<std::string> kEffects = {"refer", "block", "limit", "position", "suggest", "advise"};

// One of a few fixed words, given in the order of an enumeration.
template <typename Enum>
Enum readWord(const JsonValue& object, std::string_view key, const std::vector<std::string>& words,
              const JsonReader& reader) {
  const JsonValue* value = reader.need(object, key, Kind::Text);
  if (!value) return Enum{};
  const auto found = std::find(words.begin(), words.end(), value->text);
  if (found != words.end()) return static_cast<Enum>(found - words.begin());
  reader.at(key).report(DiagnosticCode::UnknownWord, value->line, value->text, joined(words, ", "),
                        nearestName(value->text, words).value_or(""));
  return Enum{};
}

}  // namespace

std::optional<Row> RowReader::read(const JsonValue& object, const JsonReader& fileReader) {
  if (!fileReader.expectKind(object, Kind::Object)) return std::nullopt;
  const JsonValue* id = object.find("id");
  const JsonReader reader = fileReader.about("row " + (id && id->is(Kind::Text) ? id->text : "?"));
  std::vector<std::string> keys = {"id",  "when",   "unless", "priority", "caution",
                                   "why", "source", "since",  "retired",  "review_due"};
  keys.insert(keys.end(), kEffects.begin(), kEffects.end());
  reader.refuseUnknownKeys(object, keys);

  Row row;
  row.file = reader.file();
  row.line = object.line;
  row.id = text(object, "id", kIdLimit, reader);
  if (!reader.need(object, "id", Kind::Text)) row.id = "?";
  if (!object.find("when")) {
    reader.at("when").report(DiagnosticCode::KeyMissing, object.line, "when");
  } else {
    row.when = conditions_.read(*object.find("when"), reader.at("when"));
  }
  if (const JsonValue* unless = object.find("unless"))
    row.unless = conditions_.read(*unless, reader.at("unless"));
  if (const JsonValue* priority = object.find("priority"))
    row.priority = reader.at("priority").number(*priority, 0, kHighestPriority).value_or(kUsualPriority);
  readEffect(row, object, reader);
  row.caution = text(object, "caution", kCautionLimit, reader);
  row.why = text(object, "why", kWhyLimit, reader);
  if (row.why.empty() && !object.find("why"))
    reader.at("why").report(DiagnosticCode::KeyMissing, object.line, "why");
  readSources(row, object, reader);
  bool retired = false;
  for (const std::string_view key : {"since", "retired", "review_due"})
    if (const JsonValue* text = reader.take(object, key, Kind::Text)) {
      const auto date = Date::parse(text->text);
      if (!date) reader.at(key).report(DiagnosticCode::DateImpossible, text->line, text->text, "YYYY-MM-DD");
      if (key == "review_due") row.reviewDue = date;
      retired = retired || key == "retired";
    }
  return retired ? std::nullopt : std::optional(std::move(row));
}

std::string RowReader::text(const JsonValue& object, std::string_view key, std::size_t limit,
                            const JsonReader& reader) {
  const JsonValue* value = reader.take(object, key, Kind::Text);
  if (!value) return {};
  if (trimmed(value->text).empty()) reader.at(key).report(DiagnosticCode::TextEmpty, value->line);
  if (characterCount(value->text) > limit)
    reader.at(key)
        .report(DiagnosticCode::TextTooLong, value->line, std::to_string(characterCount(value->text)),
                std::to_string(limit))
        .severity = Severity::Warning;
  return value->text;
}

void RowReader::readSources(Row& row, const JsonValue& object, const JsonReader& reader) {
  const JsonValue* value = object.find("source");
  if (!value) {
    reader.at("source").report(DiagnosticCode::KeyMissing, object.line, "source");
    return;
  }
  const JsonReader here = reader.at("source");
  if (value->is(Kind::List) && value->items.empty()) here.report(DiagnosticCode::ListEmpty, value->line);
  std::vector<std::string> known;
  for (const Source& source : table_.sources) known.push_back(source.id);
  for (const JsonValue* id : value->is(Kind::Text) ? std::vector{value} : here.textItems(*value)) {
    row.sources.push_back(id->text);
    if (!table_.source(id->text))
      here.report(DiagnosticCode::UnknownSource, id->line, id->text, {},
                  nearestName(id->text, known).value_or(""));
  }
}

void RowReader::readEffect(Row& row, const JsonValue& object, const JsonReader& reader) {
  const JsonMember* effect = nullptr;
  for (const JsonMember& member : object.members) {
    if (std::find(kEffects.begin(), kEffects.end(), member.key) == kEffects.end()) continue;
    if (effect)
      reader.at(member.key).report(DiagnosticCode::EffectTwice, member.line, member.key, effect->key);
    effect = effect ? effect : &member;
  }
  if (!effect) {
    reader.report(DiagnosticCode::EffectMissing, object.line, {}, joined(kEffects, ", "));
    return;
  }
  row.effect =
      static_cast<Effect>(std::find(kEffects.begin(), kEffects.end(), effect->key) - kEffects.begin());
  const JsonReader here = reader.at(effect->key);
  if (!here.expectKind(effect->value, Kind::Object)) return;
  switch (row.effect) {
    case Effect::Refer: return readRefer(row, effect->value, here);
    case Effect::Block: return readBlock(row, effect->value, here);
    case Effect::Limit: return readLimit(row, effect->value, here);
    case Effect::Position: return readPosition(row, effect->value, here);
    case Effect::Suggest: return readSuggest(row, effect->value, here);
    case Effect::Advise: return readAdvise(row, effect->value, here);
  }
}

void RowReader::readRefer(Row& row, const JsonValue& effect, const JsonReader& reader) {
  reader.refuseUnknownKeys(effect, {"to", "urgency", "session"});
  if (reader.need(effect, "to", Kind::Text)) row.to = text(effect, "to", kIdLimit, reader);
  row.urgency = readWord<Urgency>(effect, "urgency", {"emergency", "same_day", "soon", "routine"}, reader);
  row.session = readWord<Session>(effect, "session", {"stop", "modify", "go_on"}, reader);
}

void RowReader::readBlock(Row& row, const JsonValue& effect, const JsonReader& reader) {
  reader.refuseUnknownKeys(effect, {"techniques", "regions"});
  readTechniques(row, effect, reader);
  readRegions(row, effect, reader);
}

void RowReader::readLimit(Row& row, const JsonValue& effect, const JsonReader& reader) {
  reader.refuseUnknownKeys(
      effect, {"techniques", "regions", "pressure_at_most", "minutes_at_most", "session_minutes_at_most"});
  readTechniques(row, effect, reader);
  readRegions(row, effect, reader);
  const auto cap = [&](std::string_view key, int from, int to) -> std::optional<int> {
    const JsonValue* value = effect.find(key);
    return value ? reader.at(key).number(*value, from, to) : std::nullopt;
  };
  row.pressureAtMost = cap("pressure_at_most", kLightestPressure, kDeepestPressure);
  row.minutesAtMost = cap("minutes_at_most", 1, kLongestSession);
  row.sessionMinutesAtMost = cap("session_minutes_at_most", kShortestSession, kLongestSession);
  if (!effect.find("pressure_at_most") && !effect.find("minutes_at_most") &&
      !effect.find("session_minutes_at_most"))
    reader.report(DiagnosticCode::LimitWithoutCap, effect.line, {},
                  "pressure_at_most, minutes_at_most or session_minutes_at_most");
}

void RowReader::readSuggest(Row& row, const JsonValue& effect, const JsonReader& reader) {
  reader.refuseUnknownKeys(effect, {"technique", "regions", "pressure", "minutes"});
  readRegions(row, effect, reader);
  const JsonValue* name = reader.need(effect, "technique", Kind::Text);
  const Technique* technique = name ? table_.techniques.find(name->text) : nullptr;
  if (name && !technique)
    reader.at("technique")
        .report(DiagnosticCode::UnknownTechnique, name->line, name->text, {},
                nearestName(name->text, table_.techniques.ids()).value_or(""));
  const JsonValue* pressure = reader.need(effect, "pressure", Kind::Integer);
  const JsonValue* minutes = reader.need(effect, "minutes", Kind::List);
  const auto strength =
      pressure ? reader.at("pressure").number(*pressure, kLightestPressure, kDeepestPressure) : std::nullopt;
  row.pressure = strength.value_or(kLightestPressure);
  const auto range = minutes ? readMinuteRange(*minutes, reader.at("minutes")) : std::nullopt;
  row.minutes = range.value_or(MinuteRange{1, 1, 1});
  if (!technique) return;
  row.technique = *table_.techniques.indexOf(technique->id);
  row.techniques = std::uint64_t{1} << row.technique;
  if (strength && (row.pressure < technique->pressureLow || row.pressure > technique->pressureHigh))
    reader.at("pressure")
        .report(DiagnosticCode::OutsideTechniqueRange, pressure->line, std::to_string(row.pressure),
                std::to_string(technique->pressureLow) + " to " + std::to_string(technique->pressureHigh));
  if (range && (row.minutes.min < technique->minutes.min || row.minutes.max > technique->minutes.max))
    reader.at("minutes").report(
        DiagnosticCode::OutsideTechniqueRange, minutes->line,
        std::to_string(row.minutes.min) + " to " + std::to_string(row.minutes.max),
        std::to_string(technique->minutes.min) + " to " + std::to_string(technique->minutes.max));
}

void RowReader::readPosition(Row& row, const JsonValue& effect, const JsonReader& reader) {
  reader.refuseUnknownKeys(effect, {"use", "avoid"});
  if (const JsonValue* list = effect.find("use")) row.use = positions(*list, reader.at("use"));
  if (const JsonValue* list = effect.find("avoid")) row.avoid = positions(*list, reader.at("avoid"));
  if (!effect.find("use") && !effect.find("avoid"))
    reader.report(DiagnosticCode::KeyMissing, effect.line, "use", "use or avoid");
}

void RowReader::readAdvise(Row& row, const JsonValue& effect, const JsonReader& reader) {
  reader.refuseUnknownKeys(effect, {"to", "text"});
  row.audience = readWord<Audience>(effect, "to", {"therapist", "client"}, reader);
  if (reader.need(effect, "text", Kind::Text)) row.text = text(effect, "text", kAdviceLimit, reader);
}

void RowReader::readTechniques(Row& row, const JsonValue& effect, const JsonReader& reader) {
  const JsonValue* value = effect.find("techniques");
  if (!value || (value->is(Kind::Text) && value->text == "all")) {
    row.techniques = ~std::uint64_t{0};
    return;
  }
  const JsonReader here = reader.at("techniques");
  for (const JsonValue* name : here.textItems(*value)) {
    if (const auto index = table_.techniques.indexOf(name->text)) {
      row.techniques |= std::uint64_t{1} << *index;
    } else {
      here.report(DiagnosticCode::UnknownTechnique, name->line, name->text, {},
                  nearestName(name->text, table_.techniques.ids()).value_or(""));
    }
  }
  if (value->is(Kind::List) && value->items.empty()) here.report(DiagnosticCode::ListEmpty, value->line);
}

void RowReader::readRegions(Row& row, const JsonValue& effect, const JsonReader& reader) {
  const JsonValue* value = effect.find("regions");
  if (!value || (value->is(Kind::Text) && value->text == "all")) {
    row.regions.fixed = table_.catalogue->regions().all();
    return;
  }
  const JsonReader here = reader.at("regions");
  if (!here.expectKind(*value, Kind::List)) return;
  if (value->items.empty()) here.report(DiagnosticCode::ListEmpty, value->line);
  for (const JsonValue& item : value->items)
    if (here.expectKind(item, Kind::Text)) addRegion(row.regions, item, here);
}

void RowReader::addRegion(RegionTarget& target, const JsonValue& name, const JsonReader& reader) {
  const Catalogue& catalogue = *table_.catalogue;
  if (name.text.rfind('@', 0) == 0) {
    const std::string id = name.text.substr(1);
    const auto question = catalogue.indexOf(id);
    if (!question) {
      reader.report(DiagnosticCode::UnknownQuestion, name.line, id, {},
                    nearestName(id, catalogue.questionIds()).value_or(""));
      return;
    }
    const QuestionType type = catalogue.questions()[*question].type;
    if (type != QuestionType::Region && type != QuestionType::Regions) {
      reader.report(DiagnosticCode::NotARegionQuestion, name.line, id);
      return;
    }
    target.questions.push_back(*question);
  } else if (const auto regions = catalogue.regions().named(name.text)) {
    target.fixed |= *regions;
  } else {
    reader.report(DiagnosticCode::UnknownRegion, name.line, name.text, {},
                  nearestName(name.text, catalogue.regions().allNames()).value_or(""));
  }
}

std::vector<std::string> RowReader::positions(const JsonValue& list, const JsonReader& reader) {
  std::vector<std::string> names;
  if (list.is(Kind::List) && list.items.empty()) reader.report(DiagnosticCode::ListEmpty, list.line);
  for (const JsonValue* name : reader.textItems(list)) {
    names.push_back(name->text);
    if (std::find(table_.positions.begin(), table_.positions.end(), name->text) == table_.positions.end())
      reader.report(DiagnosticCode::UnknownPosition, name->line, name->text, joined(table_.positions, ", "),
                    nearestName(name->text, table_.positions).value_or(""));
  }
  return names;
}

}  // namespace tableside
