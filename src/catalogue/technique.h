// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/data_folder.h"
#include "base/diagnostic.h"
#include "base/json_reader.h"
#include "base/words.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tableside {

enum class Phase { Warm, Main, Move, Close };  // the order of a session

struct MinuteRange {
  int min = 0, usual = 0, max = 0;
  auto operator<=>(const MinuteRange&) const = default;
};

// Walton Pressure Scale, 1 (light lotioning) to 5 (deep).
inline constexpr int kLightestPressure = 1;
inline constexpr int kDeepestPressure = 5;
inline constexpr int kFirmPressure = 3;
inline constexpr int kShortestSession = 15;  // minutes
inline constexpr int kLongestSession = 180;

struct Technique {
  std::string id;
  Words name, about;
  std::vector<Phase> phases;
  int pressureLow = 1, pressureHigh = 5;  // a cap under the low end excludes the technique
  MinuteRange minutes;
  bool afterWarm = false;           // only after a warm step
  bool neverLast = false;           // something calmer follows
  std::vector<std::string> before;  // techniques that come later where both stand in one region
  // Of the user's own: those of the core that it is like. What blocks or caps one of them blocks or caps it
  // too.
  std::vector<std::string> like;
  std::string grade;  // how well what is said of it is known

  bool allows(Phase phase) const;
  Phase usualPhase() const;  // of a step that the therapist adds: the main work where it may stand there
  bool operator==(const Technique&) const = default;
};

// The rules name techniques and stay inside their ranges, so the list belongs to this room and not to plan/.
class Techniques {
 public:
  Techniques() = default;
  explicit Techniques(std::vector<Technique> all, int firmMinutesAtMost = kLongestSession)
      : all_(std::move(all)), firmMinutesAtMost_(firmMinutesAtMost) {}
  const std::vector<Technique>& all() const { return all_; }  // in the order of the file
  std::optional<int> indexOf(std::string_view id) const;
  const Technique* find(std::string_view id) const;
  std::vector<std::string> ids() const;
  // Minutes at kFirmPressure and more on one region in one session.
  int firmMinutesAtMost() const { return firmMinutesAtMost_; }

 private:
  std::vector<Technique> all_;
  int firmMinutesAtMost_ = kLongestSession;
};

inline constexpr std::size_t kMostTechniques = 64;

// nullopt when there is an error (techniques.json); the diagnostics say where.
std::optional<Techniques> readTechniques(const DataFolder& data, Diagnostics& diagnostics);
// The object id -> technique, where it stands inside the user's own file; its techniques may name `others`
// too, and are like some of these: like all of them where none is named, so that no rule is missed.
std::vector<Technique> readTechniqueList(const JsonValue& object, const JsonReader& reader,
                                         const Techniques& others = {});

std::string_view nameOf(Phase phase);  // "warm"
std::optional<Phase> phaseNamed(std::string_view name);

}  // namespace tableside
