// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json_reader.h"
#include "base/text.h"
#include "intake/answers_json.h"

#include <algorithm>

namespace tableside {
namespace {

using Kind = JsonValue::Kind;

constexpr std::size_t kTextLimit = 100000;  // characters of one typed answer

std::vector<std::string> optionIds(const Question& question) {
  std::vector<std::string> ids;
  for (const Option& option : question.options) ids.push_back(option.id);
  return ids;
}

// Whether `id` is an option of the question, or a sided region where it asks for regions.
bool isInDomain(const JsonValue& item, const Question& question, const RegionMap& regions,
                const JsonReader& reader) {
  if (!reader.expectKind(item, Kind::Text)) return false;
  if (question.type == QuestionType::Region || question.type == QuestionType::Regions) {
    if (regions.indexOf(item.text)) return true;
    const bool sideMissing = regions.baseIndexOf(item.text).has_value();
    reader.report(DiagnosticCode::UnknownRegion, item.line, item.text, "a region with its side",
                  sideMissing ? item.text + ".left"
                              : nearestName(item.text, regions.idsOf(regions.all())).value_or(""));
    return false;
  }
  if (question.option(item.text)) return true;
  const auto ids = optionIds(question);
  reader.report(DiagnosticCode::UnknownAnswer, item.line, item.text, joined(ids, ", "),
                nearestName(item.text, ids).value_or(""));
  return false;
}

Answer readChoices(const JsonValue& value, const Question& question, const RegionMap& regions,
                   const JsonReader& reader) {
  if (!reader.expectKind(value, Kind::List)) return NotAnswered{};
  Choices choices;
  bool good = true;
  for (const JsonValue& item : value.items) {
    if (!isInDomain(item, question, regions, reader)) {
      good = false;
    } else if (std::find(choices.ids.begin(), choices.ids.end(), item.text) == choices.ids.end()) {
      choices.ids.push_back(item.text);
    }
  }
  return good ? Answer(std::move(choices)) : NotAnswered{};
}

}  // namespace

Answer readAnswer(const JsonValue& value, const Question& question, const RegionMap& regions,
                  const JsonReader& reader) {
  if (value.is(Kind::Text) && value.text == "not_sure") return NotSure{};
  switch (question.type) {
    case QuestionType::YesNo:
      if (value.is(Kind::Text) && (value.text == "yes" || value.text == "no")) return value.text == "yes";
      if (value.is(Kind::Boolean)) return value.boolean;
      reader.report(DiagnosticCode::UnknownAnswer, value.line,
                    value.is(Kind::Text) ? value.text : std::string(nameOf(value.kind)), "yes, no, not_sure");
      return NotAnswered{};
    case QuestionType::One:
    case QuestionType::Region:
      return isInDomain(value, question, regions, reader) ? Answer(Choice{value.text}) : NotAnswered{};
    case QuestionType::Many:
    case QuestionType::Regions: return readChoices(value, question, regions, reader);
    case QuestionType::Number: {
      const auto number = reader.number(value, question.from, question.to);
      return number ? Answer(*number) : NotAnswered{};
    }
    case QuestionType::Text:
      if (!reader.expectKind(value, Kind::Text)) return NotAnswered{};
      if (characterCount(value.text) > kTextLimit) {
        reader.report(DiagnosticCode::TextTooLong, value.line, {}, std::to_string(kTextLimit));
        return NotAnswered{};
      }
      return FreeText{value.text};
    case QuestionType::Date:
      if (!reader.expectKind(value, Kind::Text)) return NotAnswered{};
      if (const auto date = Date::parse(value.text)) return *date;
      reader.report(DiagnosticCode::DateImpossible, value.line, value.text, "YYYY-MM-DD");
      return NotAnswered{};
  }
  return NotAnswered{};
}

Answers readAnswers(const JsonValue& object, const Catalogue& catalogue, const JsonReader& reader) {
  Answers answers;
  for (const JsonMember& member : object.members) {
    const Question* question = catalogue.find(member.key);
    if (!question) {
      reader.at(member.key)
          .report(DiagnosticCode::UnknownQuestion, member.line, member.key, {},
                  nearestName(member.key, catalogue.questionIds()).value_or(""));
      continue;
    }
    answers.set(member.key, readAnswer(member.value, *question, catalogue.regions(), reader.at(member.key)));
  }
  return answers;
}

std::optional<Answers> readAnswers(std::string_view json, const std::string& file, const Catalogue& catalogue,
                                   Diagnostics& diagnostics) {
  const std::size_t before = diagnostics.size();
  const auto root = parseJson(json, file, diagnostics);
  const JsonReader reader(file, diagnostics);
  if (!root || !reader.expectKind(*root, Kind::Object)) return std::nullopt;
  const JsonValue* object = reader.need(*root, "answers", Kind::Object);
  if (!object) return std::nullopt;
  Answers answers = readAnswers(*object, catalogue, reader.at("answers"));
  if (diagnostics.size() != before) return std::nullopt;
  return answers;
}

}  // namespace tableside
