// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cases/client.h"

namespace tableside::test {

// Another build of tableside-cli, to be measured by the same checks: TABLESIDE_OTHER_CLI=PROGRAM. It is asked
// only what it knows; what it asks beyond that is answered by what the client would say, else by its none.
class OtherProgram {
 public:
  static std::optional<OtherProgram> named();  // by the environment; none as a rule

  Json planFor(const Answers& asked, const Answers& truth, std::optional<int> minutes = std::nullopt) const;

 private:
  explicit OtherProgram(std::string program);
  Json run(const std::string& arguments, const std::string& input) const;
  Json knownPart(const Json& question, const Json& answer) const;

  std::string program_;
  Json questions_;
  std::vector<std::string> regions_;
};

}  // namespace tableside::test
