// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cases/plausible_complaints.h"
#include "rules/table/table.h"

#include <random>

namespace tableside::test {

struct PlausibleClient {
  Answers truth;  // what this client would say to any question; silent where it is none
  Answers asked;  // what was asked of it and answered: what applies, but for a few gaps
  int minutes = 60;
  std::string complaint;
};

// Clients as a practice sees them: age brings conditions, a complaint brings its spread and its findings, a
// condition its details. The same in every run.
class PlausibleClients {
 public:
  PlausibleClients();
  PlausibleClient next();

 private:
  void beSomebody();
  void complain();
  void spreadPain();
  void haveOnset();
  void beUnwell();
  void haveFamilies();
  void haveDetails();
  void havePlaces();
  void beTouched();
  void wish();
  void lie();
  void haveWarningSigns();
  void disagree();

  void set(const std::string& question, Answer answer) { client_.truth.set(question, std::move(answer)); }
  void yes(const std::string& question, int percent);
  void one(const std::string& question, const Ids& options);
  void someOf(const std::string& question, const Ids& options, int percent);
  void add(const std::string& question, const std::string& id);
  bool has(const std::string& question, const std::string& id) const;
  Ids sided(const Ids& bases);  // on the client's sore side, or both
  const std::string& pick(const Ids& from) { return from[below(from.size())]; }
  std::string somewhere(const Ids& likely);
  std::string nearPain();
  std::size_t below(std::size_t end) { return random_() % end; }
  int between(int from, int to) {
    return from + static_cast<int>(below(static_cast<std::size_t>(to - from + 1)));
  }
  bool chance(int percent) { return static_cast<int>(below(100)) < percent; }
  bool perMille(int of) { return static_cast<int>(below(1000)) < of; }

  std::mt19937 random_{20261126};
  PlausibleClient client_;
  const Complaint* complaint_ = nullptr;
  int age_ = 40, sides_ = 0;  // sore: 0 both, 1 left, 2 right
  bool mayBePregnant_ = false, isReturn_ = false;
};

}  // namespace tableside::test
