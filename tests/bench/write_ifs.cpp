// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the generated tables as C++ ifs: write_ifs ROWS FILE. A floor that no table read at run time can
// pass.
#include "bench/plain_facts.h"
#include "bench/practice_rules.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>

using namespace tableside;
using namespace tableside::bench;

namespace {

constexpr std::size_t kRowsOfFunction = 250;  // one function of thousands of ifs would compile for minutes

std::string at(const char* list, const Cell& cell) {
  return std::string("f.") + list + "[" + std::to_string(cell.question) + "]";
}
std::string number(std::uint64_t value) {
  return std::to_string(value) + "u";
}
std::string knownIn(const Cell& cell) {
  return "(" + at("options", cell) + " & kKnown)";
}

std::string overlap(const Cell& cell, const RegionSet& set) {
  std::string parts;
  for (std::size_t word = 0; word < kMostRegions / 64; ++word) {
    const std::uint64_t bits = ((set >> (word * 64)) & RegionSet(~std::uint64_t{0})).to_ullong();
    if (bits == 0) continue;
    parts += (parts.empty() ? "" : " | ") +
             ("(" + at("regions", cell) + "[" + std::to_string(word) + "] & ") + number(bits) + ")";
  }
  return "((" + (parts.empty() ? "0" : parts) + ") != 0)";
}

// The cell holds for a known answer; what is unknown may say either.
std::string plain(const Cell& cell, const CellPool& pool) {
  const std::string options = at("options", cell), numbers = at("numbers", cell);
  switch (cell.test) {
    case Cell::Test::AnyOption: return "((" + options + " & " + number(cell.options) + ") != 0)";
    case Cell::Test::AllOptions:
      return "((" + options + " & " + number(cell.options) + ") == " + number(cell.options) + ")";
    case Cell::Test::AnyRegion: return overlap(cell, pool.regionSets[static_cast<std::size_t>(cell.low)]);
    case Cell::Test::AllRegions: {
      std::string all = "(true";
      for (int i = cell.low; i < cell.high; ++i)
        all += " && " + overlap(cell, pool.regionSets[static_cast<std::size_t>(i)]);
      return all + ")";
    }
    case Cell::Test::Between:
      return "(" + numbers + " >= " + std::to_string(cell.low) + " && " + numbers +
             " <= " + std::to_string(cell.high) + ")";
    case Cell::Test::NoOption: return "((" + options + " & ~kKnown) == 0)";
    case Cell::Test::NoRegion:
      return "((" + at("regions", cell) + "[0] | " + at("regions", cell) + "[1] | " + at("regions", cell) +
             "[2] | " + at("regions", cell) + "[3]) == 0)";
  }
  return {};
}

// The cell definitely holds, or (`wanted` No) definitely does not.
std::string definitely(const Cell& cell, Truth wanted, const CellPool& pool) {
  const bool opposite = cell.negated != (wanted == Truth::No);
  const bool unknownFails = cell.test != Cell::Test::NoOption && cell.test != Cell::Test::NoRegion;
  if (!opposite && unknownFails) return plain(cell, pool);
  return "(" + knownIn(cell) + " && " + (opposite ? "!" : "") + plain(cell, pool) + ")";
}

std::string condition(const Row& row, const Table& table) {
  const CellPool& pool = table.pool;
  std::string any;
  for (std::uint32_t a = row.when.first; a < row.when.first + row.when.count; ++a) {
    std::string all;
    const Alternative& alternative = pool.alternatives[a];
    for (std::uint32_t c = 0; c < alternative.count; ++c)
      all += (all.empty() ? "" : " && ") + definitely(pool.cell(alternative, c), Truth::Yes, pool);
    any += (any.empty() ? "(" : " || (") + (all.empty() ? "true" : all) + ")";
  }
  std::string whole = "(" + (any.empty() ? "false" : any) + ")";
  for (const int question : table.questionsOf(row))
    whole += " && (f.options[" + std::to_string(question) + "] & kKnown)";
  for (std::uint32_t a = row.unless.first; a < row.unless.first + row.unless.count; ++a) {
    std::string no;
    const Alternative& alternative = pool.alternatives[a];
    for (std::uint32_t c = 0; c < alternative.count; ++c)
      no += (no.empty() ? "" : " || ") + definitely(pool.cell(alternative, c), Truth::No, pool);
    whole += " && (" + (no.empty() ? "false" : no) + ")";
  }
  return whole;
}

}  // namespace

int main(int count, char** words) {
  if (count != 3) return 2;
  const auto shipped = shippedTable();
  const auto table = readGenerated(*shipped, generatedRules(*shipped, std::atoi(words[1])));
  std::ofstream file(words[2]);
  file << "#include \"bench/plain_facts.h\"\n\nnamespace tableside::bench {\n";
  std::string calls;
  for (std::size_t first = 0; first < table->rows.size(); first += kRowsOfFunction) {
    const std::string name = "rows" + std::to_string(first);
    file << "static int* " << name << "(const PlainFacts& f, int* fired) {\n";
    for (std::size_t i = first; i < std::min(first + kRowsOfFunction, table->rows.size()); ++i)
      file << "  if (" << condition(table->rows[i], *table) << ") *fired++ = " << i << ";\n";
    file << "  return fired;\n}\n";
    calls += "  fired = " + name + "(facts, fired);\n";
  }
  file << "int* ifs" << words[1] << "(const PlainFacts& facts, int* fired) {\n"
       << calls << "  return fired;\n}\n}\n";
  return file.good() ? 0 : 1;
}
