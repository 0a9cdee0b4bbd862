// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/table/own_table.h"

#include <algorithm>
#include <set>
#include <span>

namespace tableside {
namespace {

using Kind = JsonValue::Kind;

constexpr const char* kOwnName = "own rows";
constexpr int kRepairRounds = 8;

Diagnostic& report(DiagnosticCode code, std::string_view row, std::string field, Diagnostics& found) {
  return found.emplace_back(Diagnostic{.code = code,
                                       .file = kOwnName,
                                       .subject = {SubjectKind::Row, std::string(row)},
                                       .field = std::move(field)});
}

// What a file cannot even say: the same question twice in one condition.
void refuseTwice(const OwnRow& row, Diagnostics& found) {
  for (const auto& [field, alternatives] : {std::pair("when.", &row.when), std::pair("unless.", &row.unless)})
    for (const OwnCells& cells : *alternatives) {
      std::set<std::string> questions;
      for (const WrittenCell& cell : cells)
        if (cell.question != kPatternKey && !questions.insert(cell.question).second)
          report(DiagnosticCode::JsonDuplicateKey, row.id, field + cell.question, found).found =
              cell.question;
    }
}

// Reports what the loader would let pass without effect: a row that repeats the conditions of a safety row of
// the core and asks for less than it.
class LooseRows {
 public:
  LooseRows(const Table& table, Diagnostics& found) : table_(table), found_(found) {}

  void refuse() {
    for (const Row& row : table_.rows)
      for (const Row& core : table_.rows)
        if (row.isOwn && !core.isOwn && row.effect() == core.effect() && isSame(row.when, core.when) &&
            isSame(row.unless, core.unless))
          compare(row, core);
  }

 private:
  // A cell stands once in the pool, so equal conditions have equal cells.
  bool isSame(const Condition& a, const Condition& b) const {
    const auto cells = [&](const Condition& condition, std::uint32_t i) {
      const Alternative& alternative = table_.pool.alternatives[condition.first + i];
      return std::span(table_.pool.places).subspan(alternative.first, alternative.count);
    };
    for (std::uint32_t i = 0; a.count == b.count && i < a.count; ++i)
      if (!std::ranges::equal(cells(a, i), cells(b, i))) return false;
    return a.count == b.count;
  }

  void compare(const Row& row, const Row& core) {
    if (const auto* refer = row.as<Row::Refer>()) {
      const Session session = core.as<Row::Refer>()->session;
      if (refer->session > session) tooLoose(row, core, "refer.session", std::string(nameOf(session)));
    }
    const auto* limit = row.as<Row::Limit>();
    if (!limit || row.techniques() != core.techniques() || row.regions() != core.regions() ||
        row.reachesBeside() != core.reachesBeside() ||
        !std::ranges::equal(table_.questionsOf(row), table_.questionsOf(core)))
      return;
    const auto& its = *core.as<Row::Limit>();
    const auto capped = [&](const char* field, const auto& own, const auto& cap) {
      if (own && cap && *own > *cap) tooLoose(row, core, field, std::to_string(*cap));
    };
    capped("limit.pressure_at_most", limit->pressureAtMost, its.pressureAtMost);
    capped("limit.minutes_at_most", limit->minutesAtMost, its.minutesAtMost);
    capped("limit.session_minutes_at_most", limit->sessionMinutesAtMost, its.sessionMinutesAtMost);
  }

  void tooLoose(const Row& row, const Row& core, const char* field, std::string expected) {
    Diagnostic& fault = report(DiagnosticCode::CoreSafetyTouched, row.id, field, found_);
    fault.found = core.id;
    fault.expected = std::move(expected);
  }

  const Table& table_;
  Diagnostics& found_;
};

// Takes out of a parsed file what diagnostics name.
class FaultRemover {
 public:
  FaultRemover(JsonValue& root, const CoreRules& core) : root_(root), core_(core) {}

  void remove(const Diagnostics& faults) {
    for (const Diagnostic& fault : faults) {
      if (fault.severity == Severity::Warning) continue;
      if (fault.subject.kind == SubjectKind::Row)
        removeRow(fault);
      else if (fault.subject.kind == SubjectKind::Technique)
        removeMember("techniques", fault.subject);
      else if (fault.subject.kind == SubjectKind::Source)
        removeMember("sources", fault.subject);
      else if (fault.field == "retire")
        removeItem(fault);
      else if (fault.field.starts_with("priority"))
        removePriority(fault);
      else
        removeTop(fault.field);
    }
  }

  std::vector<std::string> removed;

 private:
  static std::string idOf(const JsonValue& row) {
    const JsonValue* id = row.find("id");
    return id && id->is(Kind::Text) ? id->text : "?";
  }

  void removeRow(const Diagnostic& fault) {
    JsonValue* rows = root_.find("rows");
    if (!rows) return;
    const std::string& id = fault.subject.id;
    const auto isFaulty = [&](const JsonValue& row) { return !row.is(Kind::Object) || idOf(row) == id; };
    auto from = rows->items.begin();
    // Of rows of one id only the later are too many, unless the core has it.
    if (fault.code == DiagnosticCode::IdTwice && !core_.table->rowIndex(id)) {
      from = std::find_if(from, rows->items.end(), isFaulty);
      if (from != rows->items.end()) ++from;
    }
    const auto end = std::remove_if(from, rows->items.end(), isFaulty);
    if (end == rows->items.end()) return;
    rows->items.erase(end, rows->items.end());
    removed.push_back(printed(fault.subject));
  }

  void removeMember(const char* list, const Subject& subject) {
    JsonValue* members = root_.find(list);
    if (members &&
        std::erase_if(members->members, [&](const JsonMember& each) { return each.key == subject.id; }) > 0)
      removed.push_back(printed(subject));
  }

  void removeItem(const Diagnostic& fault) {
    JsonValue* list = root_.find("retire");
    if (!list) return;
    const auto isFaulty = [&](const JsonValue& item) {
      return !item.is(Kind::Text) || item.text == fault.found;
    };
    if (!list->is(Kind::List)) return removeTop("retire");
    if (std::erase_if(list->items, isFaulty) > 0) removed.push_back("retire " + fault.found);
  }

  void removePriority(const Diagnostic& fault) {
    JsonValue* priorities = root_.find("priority");
    const std::string id =
        fault.field == "priority" ? fault.found : fault.field.substr(std::string("priority.").size());
    if (!priorities) return;
    if (!priorities->is(Kind::Object)) return removeTop("priority");
    if (std::erase_if(priorities->members, [&](const JsonMember& each) { return each.key == id; }) > 0)
      removed.push_back("priority " + id);
  }

  // A key that the file may not have, or that holds something of another kind.
  void removeTop(const std::string& key) {
    if (JsonValue* rows = root_.find("rows"); key == "rows" && rows && rows->is(Kind::List)) {
      if (std::erase_if(rows->items, [](const JsonValue& row) { return !row.is(Kind::Object); }) > 0)
        removed.push_back("row ?");
      return;
    }
    const std::string name = key.substr(0, key.find('.'));
    if (std::erase_if(root_.members, [&](const JsonMember& each) { return each.key == name; }) > 0)
      removed.push_back(name);
  }

  JsonValue& root_;
  const CoreRules& core_;
};

}  // namespace

const OwnRow* CoreRules::row(std::string_view id) const {
  const auto found =
      std::find_if(rows().begin(), rows().end(), [&](const OwnRow& row) { return row.id == id; });
  return found == rows().end() ? nullptr : &*found;
}

std::optional<CoreRules> readCoreRules(const DataFolder& data, Diagnostics& diagnostics) {
  constexpr const char* name = "rules/core.json";
  CoreRules core;
  core.table = readTable(data, std::nullopt, diagnostics);
  auto text = data.read(name);
  if (!core.table || !text) return std::nullopt;
  core.asWritten = std::async(std::launch::deferred, [text = std::move(text).value(), table = core.table] {
                     Diagnostics none;
                     const auto root = parseJson(text, name, none);
                     return root ? ownRowsOf(*root, *table->catalogue).rows : std::vector<OwnRow>();
                   }).share();
  return core;
}

OwnTable readOwnTable(const CoreRules& core, const TableText& own) {
  OwnTable result;
  const auto root = parseJson(own.json, own.name, result.diagnostics);
  if (!root) return result;
  result.table = withOwn(*core.table, own, *root, result.diagnostics);
  if (root->is(Kind::Object)) result.rows = ownRowsOf(*root, core.catalogue());
  return result;
}

OwnTable compile(const CoreRules& core, const OwnRows& own) {
  OwnTable result{.table = core.table, .rows = own, .diagnostics = {}};
  if (own.isEmpty()) return result;
  const OwnFile file = fileOf(own, core.catalogue());
  Diagnostics& found = result.diagnostics;
  result.table = withOwn(*core.table, {kOwnName, file.text}, file.root, found);
  for (Diagnostic& fault : found)
    if (const auto index = core.table->rowIndex(fault.found);
        index && fault.code == DiagnosticCode::IdTwice) {
      const Row& taken = core.table->rows[*index];
      if (taken.as<Row::Suggest>()) continue;
      fault.code = DiagnosticCode::CoreSafetyTouched;
      fault.expected = nameOf(taken.effect());
    }
  if (result.table) LooseRows(*result.table, found).refuse();
  for (const OwnRow& row : own.rows) refuseTwice(row, found);
  putErrorsFirst(found);
  if (hasErrors(found)) result.table = nullptr;
  return result;
}

std::optional<Repaired> withoutFaulty(const CoreRules& core, const TableText& own) {
  Diagnostics faults;
  auto root = parseJson(own.json, own.name, faults);
  if (!root || !root->is(Kind::Object)) return std::nullopt;
  withOwn(*core.table, own, *root, faults);
  for (const Diagnostic& fault : faults)
    if (fault.code == DiagnosticCode::SchemaNewer) return std::nullopt;
  FaultRemover remover(*root, core);
  // What is taken out may have been needed by what stays, so more than one round.
  for (int round = 0; round < kRepairRounds; ++round) {
    remover.remove(faults);
    OwnTable result = compile(core, ownRowsOf(*root, core.catalogue()));
    if (result.table) return Repaired{std::move(result.rows), std::move(remover.removed)};
    faults = std::move(result.diagnostics);
  }
  return std::nullopt;
}

}  // namespace tableside
