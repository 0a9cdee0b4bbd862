// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/known_questions.h"
#include "ui/body_map/body_mark.h"

#include <QStringList>
#include <QVector>

#include <array>
#include <string>
#include <vector>

namespace tableside::ui {

// What the body map marks, and the question whose regions it then answers.
struct MapMode {
  MarkKind kind;
  known::KnownQuestion question;
  const char* spares = nullptr;  // the kind of spared place without which the question is not asked
};

inline constexpr std::array kMapModes = {
    MapMode{MarkKind::Hurts, known::painSites},
    MapMode{MarkKind::Spreads, known::painSpread},
    MapMode{MarkKind::LeaveOut, known::avoidAreas},
    MapMode{MarkKind::Skin, known::skinProblemAreas, "skin"},
    MapMode{MarkKind::Swelling, known::swellingAreas, "swelling"},
    MapMode{MarkKind::Inflamed, known::inflamedAreas, "inflamed"},
    MapMode{MarkKind::Fracture, known::fractureAreas, "fracture"},
    MapMode{MarkKind::Operation, known::surgeryAreas, "operation"},
    MapMode{MarkKind::Injection, known::recentInjectionAreas, "injection"},
    MapMode{MarkKind::Veins, known::varicoseAreas, "veins"},
    MapMode{MarkKind::Device, known::implantAreas, "device"},
    MapMode{MarkKind::Numb, known::reducedSensation},
};
inline constexpr int kMainModes = 3;  // that stand side by side; the others are in a menu

const MapMode& modeOf(MarkKind kind);
QString labelOf(MarkKind kind);  // on the button: "Spreads to"
QString fieldOf(MarkKind kind);  // "intake.pain_spread"

// What the answers put on the map; the number belongs to the worst place. Last time's stand where today has
// no answer.
QVector<BodyMark> marksOf(const Answers& today, const Answers& carried, const RegionMap& map);

using AnswersOfOneTap = std::vector<std::pair<std::string, Answer>>;
// Marking one place more, as it is meant: the first that hurts is the worst, a spread reaches down a limb.
AnswersOfOneTap withMarked(MarkKind kind, const std::vector<int>& regions, const Answers& today,
                           const Catalogue& catalogue);
AnswersOfOneTap withoutMarked(MarkKind kind, const std::string& region, const Answers& today,
                              const Catalogue& catalogue);
// How strong it is at one place that hurts. Only the worst one's number is kept: a lower one changes nothing.
AnswersOfOneTap withNumber(const std::string& region, int number, const Answers& today);

}  // namespace tableside::ui
