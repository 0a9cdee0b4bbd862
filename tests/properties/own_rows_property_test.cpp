// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/list.h"
#include "rules/table/own_table.h"
#include "support/a_table.h"
#include "support/random_intakes.h"

#include <algorithm>
#include <set>

using namespace tableside;
using namespace tableside::test;

namespace {

constexpr int kTables = 150;
constexpr int kIntakesEach = 12;

const CoreRules& shippedCore() {
  static const CoreRules core = [] {
    Diagnostics diagnostics;
    return readCoreRules(DataFolder::embedded(), diagnostics).value();
  }();
  return core;
}

// Rows of the user's own as wild as the format lets them be: copies of core rows with another effect, cap,
// place or technique, retired and moved suggestions, own techniques.
class OwnTables {
 public:
  explicit OwnTables(RandomIntakes& random) : random_(random) {}

  OwnRows next() {
    OwnRows own;
    const auto& core = shippedCore().rows();
    if (random_.chance(60)) own.put(technique());
    for (std::size_t count = 1 + random_.below(12); count > 0; --count) {
      OwnRow row = pick(core);
      row.id = "own-" + std::to_string(count);
      change(row, own);
      own.put(row);
    }
    for (std::size_t count = random_.below(20); count > 0; --count) {
      const OwnRow& row = pick(core);
      if (row.effect() != Effect::Suggest && !random_.chance(2)) continue;
      if (random_.chance(50))
        own.retire(row.id);
      else if (!contains(own.retired, row.id))
        own.setPriority(row.id, static_cast<int>(random_.below(101)));
    }
    return own;
  }

 private:
  template <typename T>
  const T& pick(const std::vector<T>& list) {
    return list[random_.below(list.size())];
  }

  Technique technique() {
    const Technique& like = pick(shippedCore().table->techniques.all());
    Technique own = like;
    own.id = "mine";
    own.like = {like.id};
    if (random_.chance(30)) own.like.push_back(pick(shippedCore().table->techniques.all()).id);
    own.pressureLow = 1 + static_cast<int>(random_.below(static_cast<std::size_t>(own.pressureHigh)));
    if (random_.chance(5)) own.pressureHigh = 5;
    return own;
  }

  void change(OwnRow& row, const OwnRows& own) {
    if (random_.chance(40)) row.when = {{}};
    if (random_.chance(40)) row.unless.clear();
    row.priority = static_cast<int>(random_.below(101));
    std::vector<std::string> regions = std::visit(
        [](const auto& does) {
          if constexpr (requires { does.regions; }) return does.regions;
          return std::vector<std::string>();
        },
        row.does);
    if (random_.chance(30)) row.does = doing<WrittenForm>(static_cast<Effect>(random_.below(kEffects)));
    if (random_.chance(30)) regions = {pick(shippedCore().catalogue().regions().bases()).id};
    std::visit([&](auto& does) { change(does, regions, own); }, row.does);
  }

  using Names = std::vector<std::string>;
  void change(OwnRow::Refer& refer, const Names&, const OwnRows&) {
    refer.to = "doctor";
    refer.session = static_cast<Session>(random_.below(3));
  }
  void change(OwnRow::Block& block, const Names& regions, const OwnRows&) { block = {{}, regions}; }
  void change(OwnRow::Limit& limit, const Names& regions, const OwnRows&) {
    limit.techniques.clear();
    limit.regions = regions;
    limit.pressureAtMost = 1 + static_cast<int>(random_.below(5));
  }
  void change(OwnRow::Position& position, const Names&, const OwnRows&) {
    if (position.use.empty()) position.use = {"prone"};
  }
  void change(OwnRow::Suggest& suggest, const Names& regions, const OwnRows& own) {
    const Technique& technique =
        own.techniques.empty() ? pick(shippedCore().table->techniques.all()) : own.techniques[0];
    suggest = {technique.id, technique.pressureHigh, technique.minutes, regions};
  }
  void change(OwnRow::Advise& advise, const Names&, const OwnRows&) {
    if (advise.text.empty()) advise.text = "x";
  }

  RandomIntakes& random_;
};

bool includes(const Table& table, const RowList& rows, const Table& coreTable, const RowList& coreRows) {
  std::set<std::string> ids;
  for (const int row : rows) ids.insert(table.rows[row].id);
  return std::all_of(coreRows.begin(), coreRows.end(), [&](int row) {
    return coreTable.rows[row].as<Row::Suggest>() || ids.count(coreTable.rows[row].id);
  });
}

bool isAtMost(const std::optional<int>& cap, const std::optional<int>& core) {
  return !core || (cap && *cap <= *core);
}

int strictness(Verdict verdict) {
  return verdict == Verdict::Blocked ? 2 : verdict == Verdict::Held ? 1 : 0;
}

// The first way in which the core's safety is less with the own rows than without; empty when there is none.
std::string weakness(const Assessment& with, const Assessment& core) {
  const Table &table = with.table(), &coreTable = core.table();
  if (with.status() < core.status()) return "status";
  if (!includes(table, with.firing(), coreTable, core.firing())) return "a row does not fire";
  if (!includes(table, with.undecided(), coreTable, core.undecided())) return "a row is not undecided";
  if (!isAtMost(with.sessionLimit().minutes, core.sessionLimit().minutes)) return "session minutes";
  const auto avoided = with.positions().avoid;
  for (const std::string& position : core.positions().avoid)
    if (std::find(avoided.begin(), avoided.end(), position) == avoided.end()) return "position " + position;
  const int regions = static_cast<int>(table.catalogue->regions().sided().size());
  const auto& techniques = table.techniques.all();
  for (std::size_t t = 0; t < techniques.size(); ++t) {
    // One of the user's own is held against each of the core that it is like.
    const std::vector<std::string> standards =
        techniques[t].like.empty() ? Ids{techniques[t].id} : techniques[t].like;
    for (const std::string& standard : standards)
      for (int region = 0; region < regions; ++region) {
        const PairFinding here = with.pair(static_cast<int>(t), region);
        const PairFinding there = core.pair(*coreTable.techniques.indexOf(standard), region);
        const std::string name =
            techniques[t].id + "@" + table.catalogue->regions().sided()[region].id + " like " + standard;
        // A cap under the low end blocks; that of a gentler technique lies lower, and its pressure is capped
        // then.
        const bool isSame = techniques[t].id == standard;
        if (isSame && strictness(here.verdict) < strictness(there.verdict)) return name + " verdict";
        if (isSame && !includes(table, here.blockedBy, coreTable, there.blockedBy)) return name + " rows";
        if (strictness(here.verdict) == 0) {
          for (const RowList* list : {&there.blockedBy, &there.heldBy})
            for (const int row : *list)
              if (!coreTable.rows[row].as<Row::Limit>())
                return name + " is blocked by " + std::string(coreTable.rows[row].id);
        }
        if (!isAtMost(here.pressureAtMost, there.pressureAtMost)) return name + " pressure cap";
        if (!isAtMost(here.minutesAtMost, there.minutesAtMost)) return name + " minutes cap";
        if (here.verdict != Verdict::Recommended) continue;
        if (!isAtMost(here.pressure, there.pressureAtMost)) return name + " pressure";
        if (!isAtMost(here.minutes.max, there.minutesAtMost)) return name + " minutes";
      }
  }
  return {};
}

}  // namespace

TEST_CASE("No rows of the user's own that load make the core's safety less strict for any client") {
  const auto core = shippedTable();
  RandomIntakes intakes(*core);
  OwnTables tables(intakes);
  int loaded = 0, refused = 0, withTechnique = 0;
  for (int i = 0; i < kTables; ++i) {
    const OwnRows own = tables.next();
    const OwnTable result = compile(shippedCore(), own);
    ++(result.table ? loaded : refused);
    if (!result.table) continue;
    withTechnique += !own.techniques.empty();
    const std::string text = writeOwnRows(own, *core->catalogue);
    REQUIRE(writeOwnRows(readOwnTable(shippedCore(), {"own.json", text}).rows, *core->catalogue) == text);
    for (int k = 0; k < kIntakesEach; ++k) {
      const Answers answers = intakes.next();
      const std::string found = weakness(assess(result.table, answers), assess(core, answers));
      INFO("table " << i << ": " << found << "\n"
                    << writeAnswers(answers) << writeOwnRows(own, *core->catalogue));
      REQUIRE(found.empty());
    }
  }
  // The series is worth nothing where hardly any table loads.
  CHECK(loaded > kTables / 3);
  CHECK(refused > 0);
  CHECK(withTechnique > kTables / 5);
}
