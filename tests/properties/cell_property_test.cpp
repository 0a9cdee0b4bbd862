// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/condition/cell_reader.h"
#include "rules/condition/written_cell.h"
#include "support/a_table.h"

#include <random>

using namespace tableside;
using namespace tableside::test;

namespace {

constexpr int kCellsOfQuestion = 60;

ReadCell compiled(const std::string& text, int question) {
  Diagnostics diagnostics;
  JsonValue value;
  value.kind = JsonValue::Kind::Text;
  value.text = text;
  const auto cell = readCell(value, question, *shippedCatalogue(), JsonReader("cell", diagnostics));
  INFO(text);
  REQUIRE(cell);
  return *cell;
}

// Both hold for the same answers.
void mustMeanTheSame(const std::string& text, const std::string& printed, int question) {
  const ReadCell a = compiled(text, question), b = compiled(printed, question);
  INFO("\"" << text << "\" printed as \"" << printed << "\"");
  CHECK(a.cell.test == b.cell.test);
  CHECK(a.cell.negated == b.cell.negated);
  CHECK(a.cell.low == b.cell.low);
  CHECK(a.cell.high == b.cell.high);
  CHECK(a.cell.options == b.cell.options);
  CHECK(a.sets == b.sets);
}

// Any cell that the form of the question's type allows.
class Cells {
 public:
  WrittenCell next(const Question& question) {
    WrittenCell cell;
    switch (question.type) {
      case QuestionType::YesNo: cell.names = {chance() ? "yes" : "no"}; break;
      case QuestionType::One:
      case QuestionType::Region:
        cell.form = chance() ? CellForm::AnyOf : CellForm::NoneOf;
        cell.names = names(question);
        break;
      case QuestionType::Many:
      case QuestionType::Regions:
        cell.form =
            oneOf({CellForm::AnyOf, CellForm::NoneOf, CellForm::AllOf, CellForm::Empty, CellForm::NotEmpty});
        if (cell.form != CellForm::Empty && cell.form != CellForm::NotEmpty) cell.names = names(question);
        break;
      case QuestionType::Number:
        cell.form = oneOf({CellForm::AtLeast, CellForm::AtMost, CellForm::Between});
        cell.low = between(question.from, question.to);
        cell.high = cell.form == CellForm::Between ? between(cell.low, question.to) : cell.low;
        break;
      case QuestionType::Text: cell.form = oneOf({CellForm::Empty, CellForm::NotEmpty}); break;
      case QuestionType::Date: break;
    }
    return cell;
  }

 private:
  bool chance() { return random_() % 2 == 0; }
  int between(int low, int high) {
    return low + static_cast<int>(random_() % static_cast<unsigned>(high - low + 1));
  }
  CellForm oneOf(const std::vector<CellForm>& forms) { return forms[random_() % forms.size()]; }

  Ids names(const Question& question) {
    Ids known;
    for (const Option& option : question.options) known.push_back(option.id);
    if (known.empty()) known = shippedCatalogue()->regions().allNames();
    Ids some;
    for (int i = between(1, 4); i > 0; --i) some.push_back(known[random_() % known.size()]);
    return some;
  }

  std::mt19937 random_{20261126};
};

}  // namespace

TEST_CASE("A cell of the shipped table means the same when it was parsed and printed") {
  const auto table = shippedTable();
  int parsed = 0;
  for (const Cell& cell : table->pool.distinct) {
    const Question& question = table->catalogue->questions()[cell.question];
    const std::string text = table->pool.text(cell);
    const auto written = parseCell(text, question.type);
    // Some opposites of a pattern's cells can be told, but not written.
    if (!written) CHECK_THAT(text, StartsWith("not "));
    if (!written) continue;
    mustMeanTheSame(text, cellText(*written, &question), cell.question);
    ++parsed;
  }
  CHECK(parsed > 200);
}

TEST_CASE("Any cell is parsed as it was printed, and means the same") {
  Cells cells;
  const auto& questions = shippedCatalogue()->questions();
  for (std::size_t i = 0; i < questions.size(); ++i) {
    if (questions[i].type == QuestionType::Date) continue;
    for (int k = 0; k < kCellsOfQuestion; ++k) {
      const WrittenCell cell = cells.next(questions[i]);
      const std::string text = cellText(cell, &questions[i]);
      const auto parsed = parseCell(text, questions[i].type);
      INFO(questions[i].id << ": " << text);
      REQUIRE(parsed);
      CHECK(*parsed == cell);
      mustMeanTheSame(text, cellText(*parsed, &questions[i]), static_cast<int>(i));
    }
  }
}
