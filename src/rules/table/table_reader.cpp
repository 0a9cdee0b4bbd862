// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hash.h"
#include "base/text.h"
#include "catalogue/known_questions.h"
#include "intake/answers_json.h"
#include "rules/table/gate_reader.h"
#include "rules/table/row_reader.h"
#include "rules/table/table.h"

#include <algorithm>
#include <unordered_map>

namespace tableside {
namespace {

using Kind = JsonValue::Kind;

constexpr std::size_t kMostRows = 10000;

class TableReader {
 public:
  TableReader(std::shared_ptr<const Catalogue> catalogue, const Techniques& techniques,
              Diagnostics& diagnostics)
      : diagnostics_(diagnostics),
        conditions_(*catalogue, table_.pool, table_.patterns),
        rows_(table_, conditions_) {
    table_.catalogue = std::move(catalogue);
    table_.techniques = techniques;
    if (const Question* positions = table_.catalogue->find(known::positionsOk))
      for (const Option& option : positions->options) table_.positions.push_back(option.id);
    table_.gates = readGates(*table_.catalogue, table_.pool, conditions_, diagnostics_);
  }

  // Goes on where a core table was read.
  TableReader(const Table& core, Diagnostics& diagnostics)
      : diagnostics_(diagnostics),
        table_(core),
        conditions_(*table_.catalogue, table_.pool, table_.patterns),
        rows_(table_, conditions_),
        rowLines_(core.retired.begin(), core.retired.end()) {
    for (const Row& row : core.rows) rowLines_.emplace(row.id, row.line);
  }

  void readCore(const TableText& core) {
    table_.file = core.name;
    table_.sha256 = sha256(core.json);
    const JsonReader reader(core.name, diagnostics_);
    const auto root = parseJson(core.json, core.name, diagnostics_);
    if (!root || !isTable(*root, reader)) return;
    reader.refuseUnknownKeys(*root, {"schema", "table", "sources", "patterns", "rows", "baselines", "tests"});
    if (const JsonValue* about = reader.need(*root, "table", Kind::Object))
      readAbout(*about, reader.at("table"));
    if (const JsonValue* sources = reader.need(*root, "sources", Kind::Object))
      for (const JsonMember& member : sources->members)
        readSource(member, reader.about(SubjectKind::Source, member.key));
    if (const JsonValue* patterns = reader.take(*root, "patterns", Kind::Object))
      for (const JsonMember& member : patterns->members)
        readPattern(member, reader.about(SubjectKind::Pattern, member.key));
    if (const JsonValue* rows = reader.need(*root, "rows", Kind::List)) {
      readRows(*rows, reader);
      // An empty list, or one of retired rows only, would look like "no contraindications".
      const bool allRetired = table_.rows.empty() && !hasErrors(diagnostics_);
      if (rows->items.empty() || allRetired) reader.at("rows").report(DiagnosticCode::NoRows, rows->line);
    }
    if (const JsonValue* baselines = reader.take(*root, "baselines", Kind::Object)) {
      for (const JsonMember& member : baselines->members) {
        const JsonReader here = reader.about(SubjectKind::Baseline, member.key);
        if (here.expectKind(member.value, Kind::Object))
          baselines_.emplace_back(member.key, readAnswers(member.value, *table_.catalogue, here));
      }
    }
    if (const JsonValue* tests = reader.take(*root, "tests", Kind::List))
      for (const JsonValue& test : tests->items) readTest(test, reader);
  }

  void readOwn(const TableText& own) {
    if (const auto root = parseJson(own.json, own.name, diagnostics_)) readOwn(own, *root);
  }

  // `root` is what the text says.
  void readOwn(const TableText& own, const JsonValue& root) {
    table_.ownFile = own.name;
    table_.ownSha256 = sha256(own.json);
    table_.sha256 = sha256(table_.sha256 + own.json);
    const JsonReader reader(own.name, diagnostics_);
    if (!isTable(root, reader)) return;
    reader.refuseUnknownKeys(root, {"schema", "rows", "retire", "priority", "techniques", "sources"});
    if (const JsonValue* sources = reader.take(root, "sources", Kind::Object))
      for (const JsonMember& member : sources->members)
        readSource(member, reader.about(SubjectKind::Source, member.key));
    if (const JsonValue* object = reader.take(root, "techniques", Kind::Object))
      addTechniques(*object, reader);
    if (const JsonValue* retire = reader.take(root, "retire", Kind::List))
      retireRows(*retire, reader.at("retire"));
    if (const JsonValue* priority = reader.take(root, "priority", Kind::Object))
      changePriorities(*priority, reader.at("priority"));
    if (const JsonValue* rows = reader.take(root, "rows", Kind::List)) readRows(*rows, reader);
  }

  Table take() {
    extendToAlike();
    table_.rows.shrink_to_fit();
    table_.rowQuestions.shrink_to_fit();
    table_.rowSources.shrink_to_fit();
    table_.pool.distinct.shrink_to_fit();
    table_.pool.texts.shrink_to_fit();
    table_.pool.places.shrink_to_fit();
    table_.pool.alternatives.shrink_to_fit();
    table_.pool.regionSets.shrink_to_fit();
    table_.arrange();
    return std::move(table_);
  }

 private:
  static bool isTable(const JsonValue& root, const JsonReader& reader) {
    if (!reader.expectKind(root, Kind::Object)) return false;
    reader.needSchema(root, kTableSchema);
    return true;
  }

  void readAbout(const JsonValue& about, const JsonReader& reader) {
    reader.refuseUnknownKeys(about, {"id", "version", "status", "language", "reviewed_by", "review_due"});
    const auto text = [&](std::string_view key, std::string& target) {
      if (const JsonValue* value = reader.need(about, key, Kind::Text)) target = value->text;
    };
    text("id", table_.id);
    text("version", table_.version);
    text("status", table_.status);
    if (const JsonValue* by = reader.take(about, "reviewed_by", Kind::Text)) table_.reviewedBy = by->text;
    if (const JsonValue* due = reader.take(about, "review_due", Kind::Text)) {
      table_.reviewDue = Date::parse(due->text);
      table_.reviewDueLine = due->line;
      if (!table_.reviewDue)
        reader.at("review_due").report(DiagnosticCode::DateImpossible, due->line, due->text, "YYYY-MM-DD");
    }
  }

  void readSource(const JsonMember& member, const JsonReader& reader) {
    static const std::vector<std::string> grades = namesUpTo(Grade::Weak);
    if (!reader.expectKind(member.value, Kind::Object)) return;
    reader.refuseUnknownKeys(member.value, {"cite", "grade"});
    Source source{.id = member.key, .cite = {}};
    if (const JsonValue* cite = reader.need(member.value, "cite", Kind::Text)) source.cite = cite->text;
    if (const JsonValue* grade = reader.need(member.value, "grade", Kind::Text)) {
      const auto found = std::find(grades.begin(), grades.end(), grade->text);
      if (found == grades.end())
        reader.at("grade").report(DiagnosticCode::UnknownWord, grade->line, grade->text, joined(grades, ", "),
                                  nearestName(grade->text, grades).value_or(""));
      else
        source.grade = static_cast<Grade>(found - grades.begin());
    }
    if (table_.source(member.key)) reader.report(DiagnosticCode::IdTwice, member.line, member.key);
    table_.sources.push_back(std::move(source));
  }

  void readPattern(const JsonMember& member, const JsonReader& reader) {
    if (!reader.expectKind(member.value, Kind::Object)) return;
    reader.refuseUnknownKeys(member.value, {"label", "when"});
    Pattern pattern{.name = member.key, .label = {}, .when = {}};
    if (const JsonValue* label = reader.take(member.value, "label", Kind::Object))
      pattern.label = Words::read(*label, reader.at("label"));
    if (const JsonValue* when = member.value.find("when")) {
      pattern.when = conditions_.readPattern(*when, reader.at("when"));
    } else {
      reader.at("when").report(DiagnosticCode::KeyMissing, member.line, "when");
    }
    table_.patterns.push_back(std::move(pattern));
  }

  void readRows(const JsonValue& list, const JsonReader& reader) {
    if (list.items.size() > kMostRows)
      reader.at("rows").report(DiagnosticCode::NumberOutOfRange, list.line, std::to_string(list.items.size()),
                               "at most " + std::to_string(kMostRows));
    for (const JsonValue& item : list.items) {
      auto row = rows_.read(item, reader.at("rows"));
      const JsonValue* id = item.find("id");
      if (id && id->is(Kind::Text)) {
        const auto [known, isNew] = rowLines_.emplace(id->text, item.line);
        if (!isNew)
          reader.about(SubjectKind::Row, id->text)
              .at("id")
              .report(DiagnosticCode::IdTwice, item.line, id->text, "line " + std::to_string(known->second));
      }
      if (!row && id && id->is(Kind::Text)) table_.retired.emplace_back(id->text, item.line);
      if (!row) continue;
      row->isOwn = !table_.ownFile.empty();
      table_.rows.push_back(std::move(*row));
    }
  }

  // What forbids or caps a technique of the core does so for those of the user's own that are like it.
  void extendToAlike() {
    const auto& techniques = table_.techniques.all();
    for (std::size_t i = 0; i < techniques.size(); ++i) {
      std::uint64_t alike = 0;
      for (const std::string& id : techniques[i].like)
        if (const auto index = table_.techniques.indexOf(id)) alike |= std::uint64_t{1} << *index;
      const auto extend = [&](std::uint64_t& named) {
        if ((named & alike) != 0) named |= std::uint64_t{1} << i;
      };
      for (Row& row : table_.rows) {
        if (auto* block = row.as<Row::Block>()) extend(block->techniques);
        if (auto* limit = row.as<Row::Limit>()) extend(limit->techniques);
      }
    }
  }

  void addTechniques(const JsonValue& object, const JsonReader& reader) {
    std::vector<Technique> all = table_.techniques.all();
    for (Technique& technique : readTechniqueList(object, reader, table_.techniques)) {
      if (table_.techniques.find(technique.id))
        reader.about(SubjectKind::Technique, technique.id)
            .report(DiagnosticCode::IdTwice, object.line, technique.id);
      all.push_back(std::move(technique));
    }
    if (all.size() > kMostTechniques)
      reader.at("techniques")
          .report(DiagnosticCode::NumberOutOfRange, object.line, std::to_string(all.size()),
                  "at most " + std::to_string(kMostTechniques));
    all.resize(std::min(all.size(), kMostTechniques));
    table_.techniques = Techniques(std::move(all), table_.techniques.firmMinutesAtMost());
  }

  // The core row that the user's file may change: a suggestion. Safety rows are refused.
  Row* suggestion(const std::string& id, int line, const JsonReader& reader) {
    const auto index = table_.rowIndex(id);
    if (!index) {
      std::vector<std::string> ids;
      for (const Row& row : table_.rows) ids.push_back(row.id);
      reader.report(DiagnosticCode::UnknownRow, line, id, {}, nearestName(id, ids).value_or(""));
      return nullptr;
    }
    Row& row = table_.rows[*index];
    if (row.as<Row::Suggest>()) return &row;
    reader.report(DiagnosticCode::CoreSafetyTouched, line, id, std::string(nameOf(row.effect())));
    return nullptr;
  }

  void retireRows(const JsonValue& list, const JsonReader& reader) {
    for (const JsonValue* id : reader.textItems(list))
      if (Row* row = suggestion(id->text, id->line, reader))
        table_.rows.erase(table_.rows.begin() + (row - table_.rows.data()));
  }

  void changePriorities(const JsonValue& object, const JsonReader& reader) {
    for (const JsonMember& member : object.members) {
      const auto priority = reader.at(member.key).number(member.value, 0, kHighestPriority);
      if (Row* row = suggestion(member.key, member.line, reader); row && priority)
        row->priority = static_cast<std::uint8_t>(*priority);
    }
  }

  void readTest(const JsonValue& item, const JsonReader& fileReader) {
    if (!fileReader.at("tests").expectKind(item, Kind::Object)) return;
    const JsonValue* name = item.find("name");
    const JsonReader reader =
        fileReader.about(SubjectKind::Test, name && name->is(Kind::Text) ? name->text : "?");
    reader.refuseUnknownKeys(item, {"name", "from", "given", "expect"});
    EmbeddedTest test;
    test.line = item.line;
    if (reader.need(item, "name", Kind::Text)) test.name = name->text;
    if (const JsonValue* from = reader.take(item, "from", Kind::Text))
      addBaseline(test, *from, reader.at("from"));
    if (const JsonValue* given = reader.need(item, "given", Kind::Object))
      readGiven(test, *given, reader.at("given"));
    if (const JsonValue* expect = reader.need(item, "expect", Kind::Object))
      readExpectation(test.expect, *expect, reader.at("expect"));
    table_.tests.push_back(std::move(test));
  }

  void addBaseline(EmbeddedTest& test, const JsonValue& from, const JsonReader& reader) {
    std::vector<std::string> names;
    for (const auto& [name, answers] : baselines_) {
      names.push_back(name);
      if (name == from.text) test.given.add(answers);
    }
    if (std::find(names.begin(), names.end(), from.text) == names.end())
      reader.report(DiagnosticCode::UnknownBaseline, from.line, from.text, {},
                    nearestName(from.text, names).value_or(""));
  }

  void readGiven(EmbeddedTest& test, const JsonValue& given, const JsonReader& reader) {
    JsonValue answered = given;  // null takes an answer of the baseline away
    std::erase_if(answered.members, [](const JsonMember& member) { return member.value.is(Kind::Null); });
    test.given.add(readAnswers(answered, *table_.catalogue, reader));
    for (const JsonMember& member : given.members) {
      if (!member.value.is(Kind::Null)) continue;
      test.given.takeAway(member.key);
      if (!table_.catalogue->find(member.key))
        reader.at(member.key)
            .report(DiagnosticCode::UnknownQuestion, member.line, member.key, {},
                    nearestName(member.key, table_.catalogue->questionIds()).value_or(""));
    }
  }

  void readExpectation(Expectation& expect, const JsonValue& object, const JsonReader& reader) {
    reader.refuseUnknownKeys(object, {"fired", "not_fired", "recommended", "not_recommended", "blocked",
                                      "held", "refer", "status", "ask_first"});
    const auto list = [&](std::string_view key, std::optional<std::vector<std::string>>& target) {
      if (const JsonValue* value = object.find(key)) target = reader.at(key).texts(*value);
    };
    list("fired", expect.fired);
    list("not_fired", expect.notFired);
    list("recommended", expect.recommended);
    list("not_recommended", expect.notRecommended);
    list("refer", expect.refer);
    list("ask_first", expect.askFirst);
    const auto pairs = [&](std::string_view key, auto& target) {
      if (const JsonValue* value = reader.take(object, key, Kind::Object))
        for (const JsonMember& member : value->members)
          target.emplace_back(member.key, reader.at(key).at(member.key).texts(member.value));
    };
    pairs("blocked", expect.blocked);
    pairs("held", expect.held);
    if (const JsonValue* status = reader.take(object, "status", Kind::Text)) expect.status = status->text;
  }

  Diagnostics& diagnostics_;
  Table table_;
  ConditionReader conditions_;
  RowReader rows_;
  std::vector<std::pair<std::string, Answers>> baselines_;
  std::unordered_map<std::string, int> rowLines_;
};

std::shared_ptr<const Table> finished(TableReader& reader, Diagnostics& found, Diagnostics& diagnostics) {
  putErrorsFirst(found);
  diagnostics.insert(diagnostics.end(), found.begin(), found.end());
  if (hasErrors(found)) return nullptr;
  return std::make_shared<const Table>(reader.take());
}

}  // namespace

std::shared_ptr<const Table> readTable(const TableText& core, const std::optional<TableText>& own,
                                       std::shared_ptr<const Catalogue> catalogue,
                                       const Techniques& techniques, Diagnostics& diagnostics) {
  Diagnostics found;
  TableReader reader(std::move(catalogue), techniques, found);
  reader.readCore(core);
  if (own) reader.readOwn(*own);
  return finished(reader, found, diagnostics);
}

std::shared_ptr<const Table> withOwn(const Table& core, const TableText& own, const JsonValue& root,
                                     Diagnostics& diagnostics) {
  Diagnostics found;
  TableReader reader(core, found);
  reader.readOwn(own, root);
  return finished(reader, found, diagnostics);
}

std::shared_ptr<const Table> readTable(const DataFolder& data, const std::optional<TableText>& own,
                                       Diagnostics& diagnostics) {
  constexpr const char* name = "rules/core.json";
  auto catalogue = readCatalogue(data, diagnostics);
  const auto techniques = readTechniques(data, diagnostics);
  auto text = readDataFile(data, name, diagnostics);
  if (!catalogue || !techniques || !text) return nullptr;
  return readTable(TableText{name, *std::move(text)}, own, std::move(catalogue), *techniques, diagnostics);
}

}  // namespace tableside
