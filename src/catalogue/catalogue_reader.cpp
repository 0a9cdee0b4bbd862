// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hash.h"
#include "base/json_reader.h"
#include "base/text.h"
#include "catalogue/catalogue.h"
#include "catalogue/known_questions.h"
#include "catalogue/region_map_reader.h"
#include "catalogue/technique.h"

#include <algorithm>
#include <array>

namespace tableside {
namespace {

using Kind = JsonValue::Kind;

constexpr int kCatalogueSchema = 1;
constexpr std::array kTypes = {QuestionType::YesNo,  QuestionType::One,     QuestionType::Many,
                               QuestionType::Number, QuestionType::Regions, QuestionType::Region,
                               QuestionType::Text,   QuestionType::Date};
const std::vector<std::string> kParts = {"none", "subjective", "objective", "assessment", "plan"};
struct ScaleNumbers {
  const char* name;
  Scale scale;
  int from, to;
};
constexpr std::array kScales = {
    ScaleNumbers{"pain", Scale::Pain, 0, 10},
    ScaleNumbers{"pressure", Scale::Pressure, kLightestPressure, kDeepestPressure}};
constexpr int kNumberLimit = 1000000;

std::string rangeWords(int from, int to) {
  return std::to_string(from) + " to " + std::to_string(to);
}

}  // namespace

class CatalogueReader {
 public:
  CatalogueReader(const DataFolder& data, Diagnostics& diagnostics)
      : data_(data), diagnostics_(diagnostics) {}

  std::shared_ptr<const Catalogue> read() {
    const std::size_t before = diagnostics_.size();
    const std::string regions = "intake/regions.json", questions = "intake/questions.json";
    const auto map = open(regions);
    if (map) catalogue_.regions_ = readRegionMap(*map, {regions, diagnostics_});
    if (const auto root = open(questions)) readQuestions(*root, {questions, diagnostics_});
    if (const Question* lying = catalogue_.find(known::positionsOk); lying && map) {
      std::vector<std::string> positions;
      for (const Option& option : lying->options) positions.push_back(option.id);
      checkPositions(*map, positions, {regions, diagnostics_});
    }
    if (diagnostics_.size() != before) return nullptr;
    return std::make_shared<const Catalogue>(std::move(catalogue_));
  }

 private:
  std::optional<JsonValue> open(const std::string& name) {
    const auto text = readDataFile(data_, name, diagnostics_);
    if (!text) return std::nullopt;
    catalogue_.sha256_ = sha256(catalogue_.sha256_ + *text);
    return parseDataObject(*text, name, kCatalogueSchema, diagnostics_);
  }

  void readQuestions(const JsonValue& root, const JsonReader& reader) {
    reader.refuseUnknownKeys(root, {"schema", "sections", "questions", "read_out"});
    if (const JsonValue* list = reader.need(root, "sections", Kind::List))
      for (const JsonValue& item : list->items) readSection(item, reader.at("sections"));
    std::vector<Question> inFileOrder;
    if (const JsonValue* object = reader.need(root, "questions", Kind::Object))
      for (const JsonMember& member : object->members)
        inFileOrder.push_back(readQuestion(member, reader.about(SubjectKind::Question, member.key)));
    for (const Section& section : catalogue_.sections_)
      for (const Question& question : inFileOrder)
        if (question.section == section.id) {
          catalogue_.index_.emplace(question.id, static_cast<int>(catalogue_.questions_.size()));
          catalogue_.questions_.push_back(question);
        }
    for (const known::KnownQuestion& known : known::all) checkKnown(known, root, reader);
    if (const JsonValue* list = reader.take(root, "read_out", Kind::List))
      for (const JsonValue& item : list->items) readReadOut(item, reader.at("read_out"));
  }

  void checkKnown(const known::KnownQuestion& known, const JsonValue& root, const JsonReader& reader) {
    const Question* question = catalogue_.find(known);
    if (!question)
      reader.at("questions").report(DiagnosticCode::KeyMissing, root.line, known);
    else if (question->type != known.type)
      reader.about(SubjectKind::Question, question->id)
          .at("type")
          .report(DiagnosticCode::UnknownWord, question->line, std::string(nameOf(question->type)),
                  std::string(nameOf(known.type)));
  }

  void readReadOut(const JsonValue& item, const JsonReader& reader) {
    if (!reader.expectKind(item, Kind::Object)) return;
    reader.refuseUnknownKeys(item, {"id", "line", "text", "covers", "only_if"});
    ReadOut part;
    if (const JsonValue* id = reader.need(item, "id", Kind::Text)) part.id = id->text;
    if (const JsonValue* line = reader.need(item, "line", Kind::Text)) part.line = line->text;
    const JsonReader here = reader.at(part.id);
    if (const JsonValue* text = here.need(item, "text", Kind::Object))
      part.text = Words::read(*text, here.at("text"));
    if (const JsonValue* covers = here.need(item, "covers", Kind::List))
      for (const JsonValue* question : here.at("covers").textItems(*covers)) {
        part.covers.push_back(question->text);
        if (!catalogue_.find(question->text))
          here.at("covers").report(DiagnosticCode::UnknownQuestion, question->line, question->text, {},
                                   nearestName(question->text, catalogue_.questionIds()).value_or(""));
      }
    if (const JsonValue* onlyIf = item.find("only_if")) part.onlyIf = *onlyIf;
    const bool twice = std::any_of(catalogue_.readOut_.begin(), catalogue_.readOut_.end(),
                                   [&](const ReadOut& other) { return other.id == part.id; });
    if (twice) here.report(DiagnosticCode::IdTwice, item.line, part.id);
    catalogue_.readOut_.push_back(std::move(part));
  }

  void readSection(const JsonValue& item, const JsonReader& reader) {
    if (!reader.expectKind(item, Kind::Object)) return;
    reader.refuseUnknownKeys(item, {"id", "label", "part"});
    Section section;
    if (const JsonValue* id = reader.need(item, "id", Kind::Text)) section.id = id->text;
    if (const JsonValue* label = reader.need(item, "label", Kind::Object))
      section.label = Words::read(*label, reader);
    if (const JsonValue* part = reader.take(item, "part", Kind::Text)) {
      const auto known = std::find(kParts.begin(), kParts.end(), part->text);
      if (known == kParts.end())
        reader.at("part").report(DiagnosticCode::UnknownWord, part->line, part->text, joined(kParts, ", "),
                                 nearestName(part->text, kParts).value_or(""));
      else
        section.part = static_cast<NotePart>(known - kParts.begin());
    }
    const bool twice = std::any_of(catalogue_.sections_.begin(), catalogue_.sections_.end(),
                                   [&](const Section& other) { return other.id == section.id; });
    if (twice) reader.report(DiagnosticCode::IdTwice, item.line, section.id);
    catalogue_.sections_.push_back(std::move(section));
  }

  Question readQuestion(const JsonMember& member, const JsonReader& reader) {
    Question question;
    question.id = member.key;
    question.line = member.line;
    const JsonValue& value = member.value;
    if (!isId(member.key))
      reader.report(DiagnosticCode::IdMalformed, member.line, member.key, "a-z, 0-9 and _");
    if (!reader.expectKind(value, Kind::Object)) return question;
    reader.refuseUnknownKeys(
        value,
        {"type",        "section",  "of",          "labels",  "from",    "to",        "scale",     "unit",
         "ask",         "help",     "short",       "note",    "note_no", "note_skip", "starts_as", "must_ask",
         "every_visit", "standing", "from_record", "only_if", "if_not",  "of_today",  "tier",      "since"});
    readType(question, value, reader);
    readSectionOf(question, value, reader);
    if (question.type == QuestionType::One || question.type == QuestionType::Many)
      readOptions(question, value, reader);
    if (question.type == QuestionType::Number) readRange(question, value, reader);
    if (const JsonValue* unit = reader.take(value, "unit", Kind::Text)) question.unit = unit->text;
    if (const JsonValue* ask = reader.need(value, "ask", Kind::Object))
      question.ask = Words::read(*ask, reader.at("ask"));
    const auto words = [&](std::string_view key, Words& target) {
      if (const JsonValue* text = reader.take(value, key, Kind::Object))
        target = Words::read(*text, reader.at(key));
    };
    words("help", question.help);
    words("short", question.shortName);
    words("note", question.note);
    words("note_no", question.noteNo);
    if (question.shortName.isEmpty()) question.shortName = question.ask;
    if (const JsonValue* skip = value.find("note_skip"))
      question.noteSkip = reader.at("note_skip").texts(*skip);
    const auto flag = [&](std::string_view key, bool& target) {
      if (const JsonValue* set = reader.take(value, key, Kind::Boolean)) target = set->boolean;
    };
    flag("must_ask", question.mustAsk);
    flag("every_visit", question.everyVisit);
    flag("standing", question.standing);
    flag("of_today", question.ofToday);
    flag("from_record", question.fromRecord);
    const auto asWritten = [&](std::string_view key, std::optional<JsonValue>& target) {
      if (const JsonValue* found = value.find(key)) target = *found;
    };
    asWritten("only_if", question.onlyIf);
    asWritten("if_not", question.ifNot);
    asWritten("starts_as", question.startsAs);
    readTier(question, value, reader);
    if (const JsonValue* since = reader.take(value, "since", Kind::Text)) {
      question.since = Date::parse(since->text);
      if (!question.since)
        reader.at("since").report(DiagnosticCode::DateImpossible, since->line, since->text, "YYYY-MM-DD");
    }
    return question;
  }

  // On every question that is asked before the session; what must be asked is A.
  void readTier(Question& question, const JsonValue& value, const JsonReader& reader) {
    static const std::vector<std::string> names = {"A", "B", "C"};
    if (question.fromRecord || question.section == known::kNoteSection) return;
    const JsonValue* tier = reader.need(value, "tier", Kind::Text);
    if (!tier) return;
    const auto found = std::find(names.begin(), names.end(), tier->text);
    if (found == names.end() || (question.mustAsk && found != names.begin()))
      reader.at("tier").report(DiagnosticCode::UnknownWord, tier->line, tier->text,
                               question.mustAsk ? "A" : joined(names, ", "));
    else
      question.tier = static_cast<Tier>(found - names.begin());
  }

  void readType(Question& question, const JsonValue& value, const JsonReader& reader) {
    const JsonValue* type = reader.need(value, "type", Kind::Text);
    if (!type) return;
    std::vector<std::string> names;
    for (const QuestionType candidate : kTypes) {
      names.emplace_back(nameOf(candidate));
      if (names.back() == type->text) {
        question.type = candidate;
        return;
      }
    }
    reader.at("type").report(DiagnosticCode::UnknownWord, type->line, type->text, joined(names, ", "),
                             nearestName(type->text, names).value_or(""));
  }

  void readSectionOf(Question& question, const JsonValue& value, const JsonReader& reader) {
    const JsonValue* section = reader.need(value, "section", Kind::Text);
    if (!section) return;
    std::vector<std::string> ids;
    for (const Section& known : catalogue_.sections_) ids.push_back(known.id);
    if (std::find(ids.begin(), ids.end(), section->text) == ids.end())
      reader.at("section").report(DiagnosticCode::UnknownSection, section->line, section->text, {},
                                  nearestName(section->text, ids).value_or(""));
    question.section = section->text;
  }

  void readOptions(Question& question, const JsonValue& value, const JsonReader& reader) {
    const JsonValue* of = reader.need(value, "of", Kind::List);
    const JsonValue* labels = reader.need(value, "labels", Kind::Object);
    if (!of || !labels) return;
    const std::vector<std::string> ids = reader.at("of").texts(*of);
    if (ids.empty()) reader.at("of").report(DiagnosticCode::ListEmpty, of->line);
    if (ids.size() > 64)
      reader.at("of").report(DiagnosticCode::NumberOutOfRange, of->line, std::to_string(ids.size()),
                             "at most 64");
    for (const std::string& id : ids) {
      if (!isId(id) || id == "not_sure" || id == "not")
        reader.at("of").report(DiagnosticCode::IdMalformed, of->line, id, "a-z, 0-9 and _");
      if (question.option(id)) reader.at("of").report(DiagnosticCode::IdTwice, of->line, id);
      const JsonValue* label = reader.at("labels").need(*labels, id, Kind::Object);
      question.options.push_back({id, label ? Words::read(*label, reader.at("labels").at(id)) : Words(id)});
    }
    reader.at("labels").refuseUnknownKeys(*labels, ids);
  }

  void readRange(Question& question, const JsonValue& value, const JsonReader& reader) {
    const JsonValue* from = reader.need(value, "from", Kind::Integer);
    const JsonValue* to = reader.need(value, "to", Kind::Integer);
    if (!from || !to) return;
    question.from = reader.at("from").number(*from, -kNumberLimit, kNumberLimit).value_or(0);
    question.to = reader.at("to").number(*to, -kNumberLimit, kNumberLimit).value_or(0);
    if (question.from > question.to)
      reader.at("to").report(DiagnosticCode::RangeEmpty, to->line, rangeWords(question.from, question.to));
    if (const JsonValue* scale = reader.take(value, "scale", Kind::Text))
      readScale(question, *scale, reader.at("scale"));
  }

  void readScale(Question& question, const JsonValue& value, const JsonReader& reader) {
    std::vector<std::string> names;
    for (const ScaleNumbers& known : kScales) {
      names.emplace_back(known.name);
      if (names.back() != value.text) continue;
      question.scale = known.scale;
      if (question.from != known.from || question.to != known.to)
        reader.report(DiagnosticCode::NumberOutOfRange, value.line, rangeWords(question.from, question.to),
                      rangeWords(known.from, known.to));
      return;
    }
    reader.report(DiagnosticCode::UnknownWord, value.line, value.text, joined(names, ", "),
                  nearestName(value.text, names).value_or(""));
  }

  const DataFolder& data_;
  Diagnostics& diagnostics_;
  Catalogue catalogue_;
};

std::shared_ptr<const Catalogue> readCatalogue(const DataFolder& data, Diagnostics& diagnostics) {
  return CatalogueReader(data, diagnostics).read();
}

}  // namespace tableside
