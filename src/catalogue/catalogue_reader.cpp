// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hash.h"
#include "base/json_reader.h"
#include "base/text.h"
#include "catalogue/catalogue.h"
#include "catalogue/known_questions.h"
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

bool isId(std::string_view text) {
  return !text.empty() && text.size() <= 64 && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
  });
}

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
    if (const auto root = open(regions)) readRegions(*root, {regions, diagnostics_});
    if (const auto root = open(questions)) readQuestions(*root, {questions, diagnostics_});
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

  void readRegions(const JsonValue& root, const JsonReader& reader) {
    RegionMap& map = catalogue_.regions_;
    reader.refuseUnknownKeys(root, {"schema", "map_version", "regions", "names", "sides", "groups",
                                    "group_names", "reach", "next_to"});
    if (const JsonValue* version = reader.need(root, "map_version", Kind::Integer))
      map.mapVersion_ = static_cast<int>(version->integer);
    if (const JsonValue* sides = reader.need(root, "sides", Kind::Object)) {
      if (const JsonValue* left = reader.at("sides").need(*sides, "left", Kind::Object))
        map.left_ = Words::read(*left, reader.at("sides"));
      if (const JsonValue* right = reader.at("sides").need(*sides, "right", Kind::Object))
        map.right_ = Words::read(*right, reader.at("sides"));
    }
    if (const JsonValue* list = reader.need(root, "regions", Kind::List))
      readSided(*list, reader.at("regions"));
    if (const JsonValue* names = reader.need(root, "names", Kind::Object))
      for (const JsonMember& member : names->members)
        if (RegionBase* base = baseOf(member, reader.at("names")))
          base->name = Words::read(member.value, reader.at("names").at(member.key));
    if (const JsonValue* reach = reader.need(root, "reach", Kind::Object))
      for (const JsonMember& member : reach->members)
        if (RegionBase* base = baseOf(member, reader.at("reach")))
          base->reach = reader.at("reach").at(member.key).texts(member.value);
    if (const JsonValue* near = reader.need(root, "next_to", Kind::Object))
      for (const JsonMember& member : near->members)
        if (RegionBase* base = baseOf(member, reader.at("next_to")))
          base->nextTo = basesIn(member.value, reader.at("next_to").at(member.key));
    if (const JsonValue* groups = reader.need(root, "groups", Kind::Object))
      for (const JsonMember& member : groups->members) addGroup(member, reader.at("groups").at(member.key));
    if (const JsonValue* names = reader.take(root, "group_names", Kind::Object))
      for (const JsonMember& member : names->members)
        nameGroup(member, reader.at("group_names").at(member.key));
    for (const RegionBase& base : map.bases_) {
      if (base.name.isEmpty()) reader.at("names").report(DiagnosticCode::KeyMissing, root.line, base.id);
      if (base.reach.empty()) reader.at("reach").report(DiagnosticCode::KeyMissing, root.line, base.id);
    }
  }

  void readSided(const JsonValue& list, const JsonReader& reader) {
    RegionMap& map = catalogue_.regions_;
    if (list.items.size() > kMostRegions)
      reader.report(DiagnosticCode::NumberOutOfRange, list.line, std::to_string(list.items.size()),
                    "at most " + std::to_string(kMostRegions));
    for (const JsonValue& item : list.items) {
      if (!reader.expectKind(item, Kind::Text) || map.sided_.size() == kMostRegions) continue;
      const auto dot = item.text.find('.');
      const std::string base = item.text.substr(0, dot);
      const std::string side = dot == std::string::npos ? "" : item.text.substr(dot + 1);
      if (!isId(base) || (side != "left" && side != "right")) {
        reader.report(DiagnosticCode::IdMalformed, item.line, item.text, "base.left or base.right");
        continue;
      }
      const int index = static_cast<int>(map.sided_.size());
      if (!map.sidedIndex_.emplace(item.text, index).second) {
        reader.report(DiagnosticCode::IdTwice, item.line, item.text);
        continue;
      }
      const auto [known, isNew] = map.baseIndex_.emplace(base, static_cast<int>(map.bases_.size()));
      if (isNew) map.bases_.push_back({.id = base, .name = {}, .reach = {}, .nextTo = {}});
      map.sided_.push_back({item.text, known->second, side == "left" ? Side::Left : Side::Right});
      map.named_[item.text].set(index);
      map.named_[base].set(index);
    }
  }

  RegionBase* baseOf(const JsonMember& member, const JsonReader& reader) {
    const auto index = catalogue_.regions_.baseIndexOf(member.key);
    if (!index)
      reader.report(DiagnosticCode::UnknownRegion, member.line, member.key, {}, nearestBase(member.key));
    return index ? &catalogue_.regions_.bases_[*index] : nullptr;
  }

  std::string nearestBase(std::string_view name) const {
    std::vector<std::string> ids;
    for (const RegionBase& base : catalogue_.regions_.bases_) ids.push_back(base.id);
    return nearestName(name, ids).value_or("");
  }

  std::vector<int> basesIn(const JsonValue& list, const JsonReader& reader) {
    std::vector<int> bases;
    if (!reader.expectKind(list, Kind::List)) return bases;
    for (const JsonValue& item : list.items) {
      if (!reader.expectKind(item, Kind::Text)) continue;
      if (const auto index = catalogue_.regions_.baseIndexOf(item.text)) {
        bases.push_back(*index);
      } else {
        reader.report(DiagnosticCode::UnknownRegion, item.line, item.text, {}, nearestBase(item.text));
      }
    }
    return bases;
  }

  void addGroup(const JsonMember& member, const JsonReader& reader) {
    RegionMap& map = catalogue_.regions_;
    if (map.named_.contains(member.key)) {
      reader.report(DiagnosticCode::IdTwice, member.line, member.key);
      return;
    }
    std::vector<int> bases = basesIn(member.value, reader);
    RegionSet regions;
    for (const int base : bases) regions |= map.named_[map.bases_[base].id];
    map.named_[member.key] = regions;
    map.groups_.emplace_back(member.key, std::move(bases));
  }

  void nameGroup(const JsonMember& member, const JsonReader& reader) {
    RegionMap& map = catalogue_.regions_;
    const auto group = std::find_if(map.groups_.begin(), map.groups_.end(),
                                    [&](const auto& candidate) { return candidate.first == member.key; });
    if (group == map.groups_.end()) {
      reader.report(DiagnosticCode::UnknownRegion, member.line, member.key);
    } else {
      map.groupNames_.emplace_back(map.named_[member.key], Words::read(member.value, reader));
    }
  }

  void readQuestions(const JsonValue& root, const JsonReader& reader) {
    reader.refuseUnknownKeys(root, {"schema", "sections", "questions"});
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
        value, {"type",      "section",  "of",          "labels",   "from",        "to",      "scale",
                "unit",      "ask",      "help",        "short",    "note",        "note_no", "note_skip",
                "starts_as", "must_ask", "every_visit", "standing", "from_record", "only_if"});
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
    if (const JsonValue* start = reader.take(value, "starts_as", Kind::Text)) {
      question.startsAs = start->text;
      if (!question.option(start->text))
        reader.at("starts_as").report(DiagnosticCode::UnknownAnswer, start->line, start->text);
    }
    const auto flag = [&](std::string_view key, bool& target) {
      if (const JsonValue* set = reader.take(value, key, Kind::Boolean)) target = set->boolean;
    };
    flag("must_ask", question.mustAsk);
    flag("every_visit", question.everyVisit);
    flag("standing", question.standing);
    flag("from_record", question.fromRecord);
    if (const JsonValue* onlyIf = value.find("only_if")) question.onlyIf = *onlyIf;
    return question;
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
