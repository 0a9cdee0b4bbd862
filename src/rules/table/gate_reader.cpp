// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/table/gate_reader.h"

#include "base/list.h"
#include "base/text.h"
#include "catalogue/known_questions.h"
#include "intake/answers_json.h"
#include "rules/condition/written_cell.h"

#include <algorithm>

namespace tableside {
namespace {

constexpr const char* kFile = "intake/questions.json";

class GateReader {
 public:
  GateReader(const Catalogue& catalogue, const CellPool& pool, ConditionReader& conditions,
             Diagnostics& diagnostics)
      : catalogue_(catalogue), pool_(pool), conditions_(conditions), diagnostics_(diagnostics) {}

  Gates read() {
    for (const Question& question : catalogue_.questions()) {
      const JsonReader reader = JsonReader(kFile, diagnostics_).about(SubjectKind::Question, question.id);
      gates_.onlyIf.push_back(gateOf(question.onlyIf, reader));
      gates_.ifNot.push_back(noneOf(question, reader));
      gates_.startsAs.push_back(startsOf(question, reader));
    }
    for (const ReadOut& part : catalogue_.readOut())
      gates_.readOut.push_back(
          gateOf(part.onlyIf, JsonReader(kFile, diagnostics_).at("read_out").at(part.id)));
    states_.assign(catalogue_.questions().size(), State::New);
    for (std::size_t i = 0; i < states_.size(); ++i) putInOrder(static_cast<int>(i));
    return std::move(gates_);
  }

 private:
  std::optional<Condition> gateOf(const std::optional<JsonValue>& written, const JsonReader& reader) {
    if (!written) return std::nullopt;
    const JsonReader here = reader.at("only_if");
    refusePatterns(*written, here);
    const Condition gate = conditions_.read(*written, here);
    for (const int question : questionsOf(gate)) {
      const Question& read = catalogue_.questions()[question];
      if (read.fromRecord && read.id != known::age.id && read.id != known::visits.id)
        here.at(read.id).report(DiagnosticCode::GateOfRecord, written->line, read.id);
    }
    return gate;
  }

  static void refusePatterns(const JsonValue& when, const JsonReader& reader) {
    for (const JsonValue& alternative : when.items) refusePatterns(alternative, reader);
    if (when.find(kPatternKey)) reader.at(kPatternKey).report(DiagnosticCode::PatternInGate, when.line);
  }

  std::vector<int> questionsOf(const Condition& condition) const {
    std::vector<int> questions;
    for (std::uint32_t a = 0; a < condition.count; ++a) {
      const Alternative& alternative = pool_.alternatives[condition.first + a];
      for (std::uint32_t i = 0; i < alternative.count; ++i)
        addUnique(questions, int{pool_.cell(alternative, i).question});
    }
    return questions;
  }

  Answer noneOf(const Question& question, const JsonReader& reader) {
    if (!question.ifNot) return noneAnswer(question);
    if (!question.onlyIf) reader.at("if_not").report(DiagnosticCode::IfNotWithoutGate, question.ifNot->line);
    return readAnswer(*question.ifNot, question, catalogue_.regions(), reader.at("if_not"));
  }

  std::vector<StartsAs> startsOf(const Question& question, const JsonReader& fileReader) {
    std::vector<StartsAs> starts;
    if (!question.startsAs) return starts;
    const JsonReader reader = fileReader.at("starts_as");
    const JsonValue& written = *question.startsAs;
    if (question.mustAsk) reader.report(DiagnosticCode::DefaultOfMustAsk, written.line);
    if (!written.is(JsonValue::Kind::List)) {
      starts.push_back({{}, readAnswer(written, question, catalogue_.regions(), reader)});
      return starts;
    }
    if (written.items.empty()) reader.report(DiagnosticCode::ListEmpty, written.line);
    for (const JsonValue& item : written.items) {
      if (!reader.expectKind(item, JsonValue::Kind::Object)) continue;
      reader.refuseUnknownKeys(item, {"when", "value"});
      const JsonValue* when = item.find("when");
      const JsonValue* value = item.find("value");
      if (!when || !value) {
        reader.report(DiagnosticCode::KeyMissing, item.line, when ? "value" : "when");
        continue;
      }
      refusePatterns(*when, reader.at("when"));
      starts.push_back({conditions_.read(*when, reader.at("when")),
                        readAnswer(*value, question, catalogue_.regions(), reader.at("value"))});
    }
    return starts;
  }

  // A gated question comes after those that its gate reads; the way back to itself is a circle.
  enum class State { New, Open, Done };
  void putInOrder(int question) {
    const auto& gate = gates_.onlyIf[question];
    if (!gate || states_[question] == State::Done) return;
    const Question& asked = catalogue_.questions()[question];
    if (states_[question] == State::Open) {
      const auto start = std::find(way_.begin(), way_.end(), asked.id);
      std::vector<std::string> circle(start, way_.end());
      circle.push_back(asked.id);
      JsonReader(kFile, diagnostics_)
          .about(SubjectKind::Question, asked.id)
          .at("only_if")
          .report(DiagnosticCode::GateCircle, asked.onlyIf->line, joined(circle, " < "));
      return;
    }
    states_[question] = State::Open;
    way_.push_back(asked.id);
    for (const int read : questionsOf(*gate)) putInOrder(read);
    way_.pop_back();
    states_[question] = State::Done;
    gates_.order.push_back(question);
  }

  const Catalogue& catalogue_;
  const CellPool& pool_;
  ConditionReader& conditions_;
  Diagnostics& diagnostics_;
  Gates gates_;
  std::vector<State> states_;
  std::vector<std::string> way_;
};

}  // namespace

Gates readGates(const Catalogue& catalogue, const CellPool& pool, ConditionReader& conditions,
                Diagnostics& diagnostics) {
  return GateReader(catalogue, pool, conditions, diagnostics).read();
}

}  // namespace tableside
