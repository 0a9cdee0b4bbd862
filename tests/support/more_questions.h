// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/a_table.h"
#include "support/changed_data.h"

namespace tableside::test {

// The shipped catalogue with questions of a test's own before the others.

// A question from its members beyond the ones that every question has: "type": "yes_no", "only_if": {...}
inline std::string questionJson(const std::string& id, const std::string& members) {
  const std::string section =
      members.find("\"section\"") == std::string::npos ? R"("section": "today", )" : "";
  const std::string tier = members.find("\"tier\"") == std::string::npos ? R"("tier": "B", )" : "";
  return "\n\"" + id + "\": {" + section + tier + R"("ask": {"en": "Is it so?"}, )" + members + "},";
}

// "type": "one", "of": [...] with a label each
inline std::string options(const std::string& type, const Ids& ids) {
  std::string of, labels;
  for (const std::string& id : ids) {
    of += (of.empty() ? "\"" : ", \"") + id + "\"";
    labels += (labels.empty() ? "\"" : ", \"") + id + R"(": {"en": "It is so"})";
  }
  return R"("type": ")" + type + R"(", "of": [)" + of + R"(], "labels": {)" + labels + "}";
}

struct MoreQuestions {
  std::shared_ptr<const Catalogue> catalogue;  // nullptr: it is refused
  std::shared_ptr<const Table> table;          // the same
  Diagnostics diagnostics;

  explicit MoreQuestions(const std::string& questions,
                         const std::vector<std::string>& rows = {R"("id": "R", "when": {}, "block": {})"}) {
    ChangedData data;
    data.insertAfter("intake/questions.json", "\"questions\": {", questions);
    catalogue = readCatalogue(data.data(), diagnostics);
    if (catalogue)
      table = readTable({"table.json", tableJson(rows)}, std::nullopt, catalogue, shippedTechniques(),
                        diagnostics);
  }

  Assessment assessed(const std::string& members, const std::vector<std::string>& opened = {}) const {
    REQUIRE(table);
    Diagnostics problems;
    const auto answers = readAnswers(R"({"answers": {)" + members + "}}", "given", *catalogue, problems);
    INFO(members);
    REQUIRE(answers);
    return assess(table, *answers, {.opened = opened, .on = {}});
  }
  int index(const std::string& question) const { return catalogue->indexOf(question).value(); }
};

}  // namespace tableside::test
