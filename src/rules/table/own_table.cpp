// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/table/own_table.h"

#include <algorithm>
#include <set>

namespace tableside {
namespace {

using Kind = JsonValue::Kind;

constexpr const char* kOwnName = "own rows";
constexpr int kRepairRounds = 8;

// Reports what the file form cannot say or the loader would let pass without effect.
class OwnRowsCheck {
 public:
  OwnRowsCheck(const CoreRules& core, Diagnostics& found) : core_(core), found_(found) {}

  void check(const OwnRow& row) {
    for (const OwnAlternatives* alternatives : {&row.when, &row.unless})
      for (const OwnCells& cells : *alternatives)
        refuseTwice(row, cells, alternatives == &row.when ? "when" : "unless");
    for (const OwnRow& other : core_.rows())
      if (other.effect() == row.effect() && other.retired.empty() && other.when == row.when &&
          other.unless == row.unless)
        refuseLooser(row, other);
  }

 private:
  void refuseTwice(const OwnRow& row, const OwnCells& cells, const std::string& field) {
    std::set<std::string> questions;
    for (const OwnCell& cell : cells)
      if (cell.question != kPatternKey && !questions.insert(cell.question).second)
        report(DiagnosticCode::JsonDuplicateKey, row, field + "." + cell.question).found = cell.question;
  }

  void refuseLooser(const OwnRow& row, const OwnRow& core) {
    const auto* refer = row.as<OwnRow::Refer>();
    if (refer && refer->session > core.as<OwnRow::Refer>()->session)
      tooLoose(row, core, "refer.session", std::string(nameOf(core.as<OwnRow::Refer>()->session)));
    const auto* limit = row.as<OwnRow::Limit>();
    if (!limit) return;
    const auto& its = *core.as<OwnRow::Limit>();
    if (limit->techniques != its.techniques || limit->regions != its.regions) return;
    const auto compare = [&](const char* field, const std::optional<int>& own,
                             const std::optional<int>& cap) {
      if (own && cap && *own > *cap) tooLoose(row, core, std::string("limit.") + field, std::to_string(*cap));
    };
    compare("pressure_at_most", limit->pressureAtMost, its.pressureAtMost);
    compare("minutes_at_most", limit->minutesAtMost, its.minutesAtMost);
    compare("session_minutes_at_most", limit->sessionMinutesAtMost, its.sessionMinutesAtMost);
  }

  void tooLoose(const OwnRow& row, const OwnRow& core, const std::string& field,
                const std::string& expected) {
    Diagnostic& found = report(DiagnosticCode::CoreSafetyTouched, row, field);
    found.found = core.id;
    found.expected = expected;
  }

  Diagnostic& report(DiagnosticCode code, const OwnRow& row, const std::string& field) {
    return found_.emplace_back(Diagnostic{.code = code,
                                          .file = kOwnName,
                                          .subject = "row " + row.id,
                                          .field = field,
                                          .found = {},
                                          .expected = {},
                                          .nearest = {}});
  }

  const CoreRules& core_;
  Diagnostics& found_;
};

// Takes out of a parsed file what diagnostics name.
class FaultRemover {
 public:
  FaultRemover(JsonValue& root, const CoreRules& core) : root_(root), core_(core) {}

  void remove(const Diagnostics& faults) {
    for (const Diagnostic& fault : faults) {
      if (fault.severity == Severity::Warning) continue;
      if (fault.subject.starts_with("row "))
        removeRow(fault);
      else if (fault.subject.starts_with("technique "))
        removeMember("techniques", fault.subject);
      else if (fault.subject.starts_with("source "))
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

  JsonValue* member(std::string_view key) {
    for (JsonMember& each : root_.members)
      if (each.key == key) return &each.value;
    return nullptr;
  }

  void removeRow(const Diagnostic& fault) {
    JsonValue* rows = member("rows");
    if (!rows) return;
    const std::string id = fault.subject.substr(4);
    const auto isFaulty = [&](const JsonValue& row) { return !row.is(Kind::Object) || idOf(row) == id; };
    auto from = rows->items.begin();
    // Of rows of one id only the later are too many, unless the core has it.
    if (fault.code == DiagnosticCode::IdTwice && !core_.row(id)) {
      from = std::find_if(from, rows->items.end(), isFaulty);
      if (from != rows->items.end()) ++from;
    }
    const auto end = std::remove_if(from, rows->items.end(), isFaulty);
    if (end == rows->items.end()) return;
    rows->items.erase(end, rows->items.end());
    removed.push_back(fault.subject);
  }

  void removeMember(const char* list, const std::string& subject) {
    JsonValue* members = member(list);
    const std::string id = subject.substr(subject.find(' ') + 1);
    if (members &&
        std::erase_if(members->members, [&](const JsonMember& each) { return each.key == id; }) > 0)
      removed.push_back(subject);
  }

  void removeItem(const Diagnostic& fault) {
    JsonValue* list = member("retire");
    if (!list) return;
    const auto isFaulty = [&](const JsonValue& item) {
      return !item.is(Kind::Text) || item.text == fault.found;
    };
    if (!list->is(Kind::List)) return removeTop("retire");
    if (std::erase_if(list->items, isFaulty) > 0) removed.push_back("retire " + fault.found);
  }

  void removePriority(const Diagnostic& fault) {
    JsonValue* priorities = member("priority");
    const std::string id =
        fault.field == "priority" ? fault.found : fault.field.substr(std::string("priority.").size());
    if (!priorities) return;
    if (!priorities->is(Kind::Object)) return removeTop("priority");
    if (std::erase_if(priorities->members, [&](const JsonMember& each) { return each.key == id; }) > 0)
      removed.push_back("priority " + id);
  }

  // A key that the file may not have, or that holds something of another kind.
  void removeTop(const std::string& key) {
    if (JsonValue* rows = member("rows"); key == "rows" && rows && rows->is(Kind::List)) {
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

bool isSafety(const OwnRow* row) {
  return row && row->effect() != Effect::Suggest;
}

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
  core.text = {name, std::move(text).value()};
  core.techniques = core.table->techniques;
  core.asWritten = std::async(std::launch::deferred, [text = core.text, table = core.table] {
                     return readRowsToCopy(text, *table->catalogue);
                   }).share();
  return core;
}

OwnTable readOwnTable(const CoreRules& core, const TableText& own) {
  OwnTable result;
  result.table = readTable(core.text, own, core.table->catalogue, core.techniques, result.diagnostics);
  std::erase_if(result.diagnostics, [&](const Diagnostic& d) { return d.file == core.text.name; });
  return result;
}

OwnTable readOwnTable(const CoreRules& core, const OwnRows& own) {
  OwnTable result = readOwnTable(core, TableText{kOwnName, writeOwnRows(own, core.catalogue())});
  for (Diagnostic& fault : result.diagnostics)
    if (fault.code == DiagnosticCode::IdTwice && isSafety(core.row(fault.found))) {
      fault.code = DiagnosticCode::CoreSafetyTouched;
      fault.expected = nameOf(core.row(fault.found)->effect());
    }
  OwnRowsCheck check(core, result.diagnostics);
  for (const OwnRow& row : own.rows) check.check(row);
  putErrorsFirst(result.diagnostics);
  if (hasErrors(result.diagnostics)) result.table = nullptr;
  return result;
}

std::optional<Repaired> withoutFaulty(const CoreRules& core, const TableText& own) {
  Diagnostics faults;
  auto root = parseJson(own.json, own.name, faults);
  if (!root || !root->is(Kind::Object)) return std::nullopt;
  FaultRemover remover(*root, core);
  OwnTable result = readOwnTable(core, own);
  for (const Diagnostic& fault : result.diagnostics)
    if (fault.code == DiagnosticCode::SchemaNewer) return std::nullopt;
  // What is taken out may have been needed by what stays, so more than one round.
  for (int round = 0; round < kRepairRounds; ++round) {
    remover.remove(result.diagnostics);
    const OwnRows rows = ownRowsOf(*root, core.catalogue());
    result = readOwnTable(core, TableText{own.name, writeOwnRows(rows, core.catalogue())});
    if (result.table) return Repaired{rows, std::move(remover.removed)};
  }
  return std::nullopt;
}

}  // namespace tableside
