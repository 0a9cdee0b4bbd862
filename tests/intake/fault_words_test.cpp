// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/fault_words.h"

#include "support/catch.h"
#include "support/changed_data.h"

using namespace tableside;
using namespace tableside::test;

namespace {

Diagnostic a(DiagnosticCode code, std::string found, std::string expected = {}, std::string field = {}) {
  Diagnostic diagnostic{code};
  diagnostic.found = std::move(found);
  diagnostic.expected = std::move(expected);
  diagnostic.field = std::move(field);
  return diagnostic;
}

std::string said(const Diagnostic& diagnostic) {
  return shippedFaultWords().said(diagnostic, "en");
}

std::string line(const Diagnostic& diagnostic) {
  return shippedFaultWords().line(diagnostic);
}

}  // namespace

TEST_CASE("Every fault has words for the window and for the command line, with all that was found") {
  for (int code = 0; code <= static_cast<int>(DiagnosticCode::RowUntested); ++code) {
    const Diagnostic diagnostic = a(static_cast<DiagnosticCode>(code), "FOUND", "EXPECTED");
    CAPTURE(code);
    CHECK_FALSE(line(diagnostic).empty());
    CHECK_FALSE(said(diagnostic).empty());
    CHECK(said(diagnostic).find('{') == std::string::npos);
    CHECK(line(diagnostic).find('{') == std::string::npos);
  }
  CHECK(line(a(DiagnosticCode::NumberOutOfRange, "11", "0 to 10")) == "11 is out of range: expected 0 to 10");
  CHECK(said(a(DiagnosticCode::NumberOutOfRange, "11", "0 to 10")) ==
        "11 is out of range: 0 to 10 is possible.");
  CHECK(line(a(DiagnosticCode::UnknownRow, "{expected}", "no")) == "unknown row \"{expected}\"");
}

TEST_CASE("A fault's words fit what was found, what is expected and where") {
  using Code = DiagnosticCode;
  CHECK(line(a(Code::KeyMissing, "why")) == "\"why\" is missing");
  CHECK(line(a(Code::KeyMissing, "why", "a text")) == "\"why\" is missing: expected a text");
  CHECK(said(a(Code::UnknownTechnique, "")) == "Choose a technique.");
  CHECK(line(a(Code::UnknownAnswer, "", "yes")) == "unknown answer \"\": expected yes");
  CHECK(line(a(Code::RowUntested, "", "fired")) == "no test in which it fires");
  CHECK(line(a(Code::RowUntested, "", "not_fired")) == "no test in which it does not fire");
  const std::string priority = said(a(Code::CoreSafetyTouched, "R1", "limit", "priority"));
  const std::string id = said(a(Code::CoreSafetyTouched, "R1", "block", "id"));
  const std::string looser = said(a(Code::CoreSafetyTouched, "R1", "2", "limit.pressure_at_most"));
  CHECK(priority.find("neither switched off nor given another priority") != std::string::npos);
  CHECK(id.find("cannot take its place") != std::string::npos);
  CHECK(looser.find("asks for more (2)") != std::string::npos);
}

TEST_CASE("Words of faults with a hole or a place that nobody fills are refused with their line") {
  ChangedData data;
  data.replace("words/faults.json", "\"said\": { \"en\": \"This file is empty.\" }", "\"sad\": {}")
      .replace("words/faults.json", "{found} bytes\"", "{bytes} bytes\"");
  Diagnostics diagnostics;
  CHECK_FALSE(FaultWords::read(data.data(), diagnostics));
  REQUIRE(diagnostics.size() == 3);
  CHECK(diagnostics[0].code == DiagnosticCode::KeyUnknown);
  CHECK(diagnostics[1].code == DiagnosticCode::KeyMissing);
  CHECK(diagnostics[2].field == "faults.file_too_large.line");
  CHECK(diagnostics[2].line > 0);
}
