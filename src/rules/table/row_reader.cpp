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
const std::vector<std::string> kEffectNames = namesUpTo(Effect::Advise);

bool isSo(const JsonValue& object, std::string_view key, const JsonReader& reader) {
  const JsonValue* value = reader.take(object, key, Kind::Boolean);
  return value && value->boolean;
}

// One of the names of an enumeration.
template <typename Enum>
Enum readWord(const JsonValue& object, std::string_view key, Enum last, const JsonReader& reader) {
  const std::vector<std::string> words = namesUpTo(last);
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
  const JsonReader reader = fileReader.about(SubjectKind::Row, id && id->is(Kind::Text) ? id->text : "?");
  std::vector<std::string> keys = {"id",     "when",  "unless",  "priority",   "caution", "why",
                                   "source", "since", "retired", "review_due", "ask_as"};
  keys.insert(keys.end(), kEffectNames.begin(), kEffectNames.end());
  reader.refuseUnknownKeys(object, keys);

  Row row;
  row.line = object.line;
  row.id = text(object, "id", kIdLimit, reader);
  if (!reader.need(object, "id", Kind::Text)) row.id = KeptText("?");
  if (!object.find("when")) {
    reader.at("when").report(DiagnosticCode::KeyMissing, object.line, "when");
  } else {
    row.when = conditions_.read(*object.find("when"), reader.at("when"));
  }
  if (const JsonValue* unless = object.find("unless"))
    row.unless = conditions_.read(*unless, reader.at("unless"));
  if (const JsonValue* priority = object.find("priority"))
    row.priority = static_cast<std::uint8_t>(
        reader.at("priority").number(*priority, 0, kHighestPriority).value_or(kUsualPriority));
  readEffect(row, object, reader);
  row.caution = text(object, "caution", kCautionLimit, reader);
  if (const KeptText words = text(object, "ask_as", kCautionLimit, reader); !words.empty()) {
    if (row.as<Row::Suggest>() || row.as<Row::Advise>())
      reader.at("ask_as").report(DiagnosticCode::KeyUnknown, object.line, "ask_as",
                                 "refer, block, limit or position");
    table_.askedAs.emplace_back(row.id, words);
  }
  row.why = text(object, "why", kWhyLimit, reader);
  if (row.why.empty() && !object.find("why"))
    reader.at("why").report(DiagnosticCode::KeyMissing, object.line, "why");
  readSources(row, object, reader);
  bool retired = false;
  for (const std::string_view key : {"since", "retired", "review_due"})
    if (const JsonValue* text = reader.take(object, key, Kind::Text)) {
      if (!Date::parse(text->text))
        reader.at(key).report(DiagnosticCode::DateImpossible, text->line, text->text, "YYYY-MM-DD");
      retired = retired || key == "retired";
    }
  return retired ? std::nullopt : std::optional(std::move(row));
}

KeptText RowReader::text(const JsonValue& object, std::string_view key, std::size_t limit,
                         const JsonReader& reader) {
  const JsonValue* value = reader.take(object, key, Kind::Text);
  if (!value) return {};
  if (trimmed(value->text).empty()) reader.at(key).report(DiagnosticCode::TextEmpty, value->line);
  if (characterCount(value->text) > limit)
    reader.at(key)
        .report(DiagnosticCode::TextTooLong, value->line, std::to_string(characterCount(value->text)),
                std::to_string(limit))
        .severity = Severity::Warning;
  return table_.texts.keep(value->text);
}

void RowReader::readSources(Row& row, const JsonValue& object, const JsonReader& reader) {
  const JsonValue* value = object.find("source");
  if (!value) {
    reader.at("source").report(DiagnosticCode::KeyMissing, object.line, "source");
    return;
  }
  const JsonReader here = reader.at("source");
  if (value->is(Kind::List) && value->items.empty()) here.report(DiagnosticCode::ListEmpty, value->line);
  row.sources.first = static_cast<std::uint32_t>(table_.rowSources.size());
  for (const JsonValue* id : value->is(Kind::Text) ? std::vector{value} : here.textItems(*value)) {
    if (const Source* source = table_.source(id->text)) {
      table_.rowSources.push_back(static_cast<int>(source - table_.sources.data()));
      ++row.sources.count;
      continue;
    }
    std::vector<std::string> known;
    for (const Source& each : table_.sources) known.push_back(each.id);
    here.report(DiagnosticCode::UnknownSource, id->line, id->text, {},
                nearestName(id->text, known).value_or(""));
  }
}

void RowReader::readEffect(Row& row, const JsonValue& object, const JsonReader& reader) {
  const JsonMember* effect = nullptr;
  for (const JsonMember& member : object.members) {
    if (std::find(kEffectNames.begin(), kEffectNames.end(), member.key) == kEffectNames.end()) continue;
    if (effect)
      reader.at(member.key).report(DiagnosticCode::EffectTwice, member.line, member.key, effect->key);
    effect = effect ? effect : &member;
  }
  if (!effect) {
    reader.report(DiagnosticCode::EffectMissing, object.line, {}, joined(kEffectNames, ", "));
    return;
  }
  const auto kind = std::find(kEffectNames.begin(), kEffectNames.end(), effect->key) - kEffectNames.begin();
  const JsonReader here = reader.at(effect->key);
  const JsonValue& value = effect->value;
  if (!here.expectKind(value, Kind::Object)) return;
  switch (static_cast<Effect>(kind)) {
    case Effect::Refer: row.does = readRefer(value, here); break;
    case Effect::Block: row.does = readBlock(row, value, here); break;
    case Effect::Limit: row.does = readLimit(row, value, here); break;
    case Effect::Position: row.does = readPosition(row, value, here); break;
    case Effect::Suggest: row.does = readSuggest(row, value, here); break;
    case Effect::Advise: row.does = readAdvise(value, here); break;
  }
}

Row::Refer RowReader::readRefer(const JsonValue& effect, const JsonReader& reader) {
  reader.refuseUnknownKeys(effect, {"to", "urgency", "session"});
  Row::Refer refer;
  if (reader.need(effect, "to", Kind::Text)) refer.to = text(effect, "to", kIdLimit, reader);
  refer.urgency = readWord(effect, "urgency", Urgency::Routine, reader);
  refer.session = readWord(effect, "session", Session::GoOn, reader);
  return refer;
}

Row::Block RowReader::readBlock(Row& row, const JsonValue& effect, const JsonReader& reader) {
  reader.refuseUnknownKeys(effect, {"techniques", "regions", "beside", "final"});
  Row::Block block{.techniques = readTechniques(effect, "techniques", reader),
                   .regions = readRegions(row, effect, reader),
                   .beside = isSo(effect, "beside", reader),
                   .isFinal = isSo(effect, "final", reader)};
  return block;
}

Row::Limit RowReader::readLimit(Row& row, const JsonValue& effect, const JsonReader& reader) {
  reader.refuseUnknownKeys(effect, {"techniques", "regions", "beside", "pressure_at_most", "minutes_at_most",
                                    "session_minutes_at_most"});
  Row::Limit limit{.techniques = readTechniques(effect, "techniques", reader),
                   .regions = readRegions(row, effect, reader),
                   .beside = isSo(effect, "beside", reader)};
  const auto read = [&](std::string_view key, int from, int to, std::optional<std::uint8_t>& cap) {
    const JsonValue* value = effect.find(key);
    if (!value) return false;
    if (const auto number = reader.at(key).number(*value, from, to)) cap = static_cast<std::uint8_t>(*number);
    return true;
  };
  const bool hasPressure =
      read("pressure_at_most", kLightestPressure, kDeepestPressure, limit.pressureAtMost);
  const bool hasMinutes = read("minutes_at_most", 1, kLongestSession, limit.minutesAtMost);
  const bool hasSession =
      read("session_minutes_at_most", kShortestSession, kLongestSession, limit.sessionMinutesAtMost);
  if (!hasPressure && !hasMinutes && !hasSession)
    reader.report(DiagnosticCode::LimitWithoutCap, effect.line, {},
                  "pressure_at_most, minutes_at_most or session_minutes_at_most");
  return limit;
}

Row::Suggest RowReader::readSuggest(Row& row, const JsonValue& effect, const JsonReader& reader) {
  reader.refuseUnknownKeys(effect, {"technique", "regions", "pressure", "minutes"});
  Row::Suggest suggest;
  suggest.regions = readRegions(row, effect, reader);
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
  const auto range = minutes ? readMinuteRange(*minutes, reader.at("minutes")) : std::nullopt;
  suggest.pressure = static_cast<std::uint8_t>(strength.value_or(kLightestPressure));
  suggest.minutes = range.value_or(MinuteRange{1, 1, 1});
  if (!technique) return suggest;
  suggest.technique = static_cast<std::uint8_t>(technique - table_.techniques.all().data());
  if (strength && (suggest.pressure < technique->pressureLow || suggest.pressure > technique->pressureHigh))
    reader.at("pressure")
        .report(DiagnosticCode::OutsideTechniqueRange, pressure->line, std::to_string(suggest.pressure),
                std::to_string(technique->pressureLow) + " to " + std::to_string(technique->pressureHigh));
  if (range && (range->min < technique->minutes.min || range->max > technique->minutes.max))
    reader.at("minutes").report(
        DiagnosticCode::OutsideTechniqueRange, minutes->line,
        std::to_string(range->min) + " to " + std::to_string(range->max),
        std::to_string(technique->minutes.min) + " to " + std::to_string(technique->minutes.max));
  return suggest;
}

Row::Position RowReader::readPosition(Row& row, const JsonValue& effect, const JsonReader& reader) {
  reader.refuseUnknownKeys(effect, {"use", "avoid", "off"});
  Row::Position position;
  if (const JsonValue* list = effect.find("use")) position.use = positions(*list, reader.at("use"));
  if (const JsonValue* list = effect.find("avoid")) position.avoid = positions(*list, reader.at("avoid"));
  if (const JsonValue* off = effect.find("off")) position.off = readRegionList(row, *off, reader.at("off"));
  if (!effect.find("use") && !effect.find("avoid") && !effect.find("off"))
    reader.report(DiagnosticCode::KeyMissing, effect.line, "use", "use, avoid or off");
  return position;
}

Row::Advise RowReader::readAdvise(const JsonValue& effect, const JsonReader& reader) {
  reader.refuseUnknownKeys(effect, {"to", "text", "with", "on_stop"});
  Row::Advise advise{.audience = readWord(effect, "to", Audience::Client, reader)};
  if (reader.need(effect, "text", Kind::Text)) advise.text = text(effect, "text", kAdviceLimit, reader);
  if (effect.find("with")) advise.with = readTechniques(effect, "with", reader);
  advise.onStop = isSo(effect, "on_stop", reader);
  return advise;
}

std::uint64_t RowReader::readTechniques(const JsonValue& effect, std::string_view key,
                                        const JsonReader& reader) {
  const JsonValue* value = effect.find(key);
  if (!value || (value->is(Kind::Text) && value->text == "all")) return ~std::uint64_t{0};
  const JsonReader here = reader.at(key);
  std::uint64_t techniques = 0;
  for (const JsonValue* name : here.textItems(*value)) {
    if (const auto index = table_.techniques.indexOf(name->text)) {
      techniques |= std::uint64_t{1} << *index;
    } else {
      here.report(DiagnosticCode::UnknownTechnique, name->line, name->text, {},
                  nearestName(name->text, table_.techniques.ids()).value_or(""));
    }
  }
  if (value->is(Kind::List) && value->items.empty()) here.report(DiagnosticCode::ListEmpty, value->line);
  return techniques;
}

RegionSet RowReader::readRegions(Row& row, const JsonValue& effect, const JsonReader& reader) {
  const JsonValue* value = effect.find("regions");
  if (!value || (value->is(Kind::Text) && value->text == "all")) return table_.catalogue->regions().all();
  return readRegionList(row, *value, reader.at("regions"));
}

RegionSet RowReader::readRegionList(Row& row, const JsonValue& value, const JsonReader& here) {
  RegionSet regions;
  if (!here.expectKind(value, Kind::List)) return regions;
  if (value.items.empty()) here.report(DiagnosticCode::ListEmpty, value.line);
  row.questions.first = static_cast<std::uint32_t>(table_.rowQuestions.size());
  for (const JsonValue& item : value.items)
    if (here.expectKind(item, Kind::Text)) addRegion(regions, item, here);
  row.questions.count = static_cast<std::uint32_t>(table_.rowQuestions.size()) - row.questions.first;
  return regions;
}

void RowReader::addRegion(RegionSet& regions, const JsonValue& name, const JsonReader& reader) {
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
    table_.rowQuestions.push_back(*question);
  } else if (const auto named = catalogue.regions().named(name.text)) {
    regions |= *named;
  } else {
    reader.report(DiagnosticCode::UnknownRegion, name.line, name.text, {},
                  nearestName(name.text, catalogue.regions().allNames()).value_or(""));
  }
}

Run RowReader::positions(const JsonValue& list, const JsonReader& reader) {
  Run run{static_cast<std::uint32_t>(table_.rowPositions.size()), 0};
  if (list.is(Kind::List) && list.items.empty()) reader.report(DiagnosticCode::ListEmpty, list.line);
  for (const JsonValue* name : reader.textItems(list)) {
    const auto known = std::find(table_.positions.begin(), table_.positions.end(), name->text);
    if (known != table_.positions.end()) {
      table_.rowPositions.push_back(static_cast<int>(known - table_.positions.begin()));
      ++run.count;
    } else {
      reader.report(DiagnosticCode::UnknownPosition, name->line, name->text, joined(table_.positions, ", "),
                    nearestName(name->text, table_.positions).value_or(""));
    }
  }
  return run;
}

}  // namespace tableside
