// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"

#include <array>
#include <string>
#include <string_view>

// The questions and sections that the program itself knows by name; all others are data alone. A catalogue
// without one of them, or with another type of it, is refused when it is read.
namespace tableside::known {

struct KnownQuestion {
  std::string_view id;
  QuestionType type;
  operator std::string_view() const { return id; }
  operator std::string() const { return std::string(id); }
};

using enum QuestionType;

// What the record answers
inline constexpr KnownQuestion age{"age", Number};
inline constexpr KnownQuestion guardianRecorded{"guardian_recorded", YesNo};
inline constexpr KnownQuestion lastPainChange{"last_pain_change", Number};
inline constexpr KnownQuestion lastReaction{"last_reaction", One};
inline constexpr KnownQuestion visits{"visits", Number};
inline constexpr KnownQuestion visitsWithoutChange{"visits_without_change", Number};
inline constexpr KnownQuestion weeksSinceFirstVisit{"weeks_since_first_visit", Number};
// The intake
inline constexpr KnownQuestion course{"course", One};
inline constexpr KnownQuestion healthChanged{"health_changed", YesNo};
inline constexpr KnownQuestion healthFamilies{"health_families", Many};
inline constexpr KnownQuestion reducedSensation{"reduced_sensation", Regions};
inline constexpr KnownQuestion reportedCause{"reported_cause", Many};
inline constexpr KnownQuestion afterBirthWeeks{"after_birth_weeks", Number};
inline constexpr KnownQuestion onsetWeeks{"onset_weeks", Number};
inline constexpr KnownQuestion avoidAreas{"avoid_areas", Regions};
inline constexpr KnownQuestion flareDays{"flare_days", Number};
inline constexpr KnownQuestion flareNow{"flare_now", YesNo};
inline constexpr KnownQuestion glutealConsent{"gluteal_consent", One};
inline constexpr KnownQuestion goalWords{"goal_words", Text};
inline constexpr KnownQuestion legWeakness{"leg_weakness", One};
inline constexpr KnownQuestion medicalClearance{"medical_clearance", Many};
inline constexpr KnownQuestion newLegWeakness{"rf_leg_weakness", YesNo};
inline constexpr KnownQuestion painNow{"pain_now", Number};
inline constexpr KnownQuestion painSites{"pain_sites", Regions};
inline constexpr KnownQuestion painSpread{"pain_spread", Regions};
inline constexpr KnownQuestion painWeekAverage{"pain_week_average", Number};
inline constexpr KnownQuestion painWeekWorst{"pain_week_worst", Number};
inline constexpr KnownQuestion positionsOk{"positions_ok", Many};  // its options are the positions
inline constexpr KnownQuestion pectoralConsent{"pectoral_consent", One};
inline constexpr KnownQuestion pregnancy{"pregnancy", One};
inline constexpr KnownQuestion pregnancyWeeks{"pregnancy_weeks", Number};
inline constexpr KnownQuestion sensitiveConsent{"sensitive_consent", One};
inline constexpr KnownQuestion sessionFocus{"session_focus", One};
inline constexpr KnownQuestion sessionMinutes{"session_minutes", Number};
inline constexpr KnownQuestion worstSite{"worst_site", Region};
inline constexpr KnownQuestion armSpread{"arm_spread", One};
inline constexpr KnownQuestion fractureAreas{"fracture_areas", Regions};
inline constexpr KnownQuestion implantAreas{"implant_areas", Regions};
inline constexpr KnownQuestion inflamedAreas{"inflamed_areas", Regions};
inline constexpr KnownQuestion radiationDepth{"radiation_depth", One};
inline constexpr KnownQuestion recentInjectionAreas{"recent_injection_areas", Regions};
inline constexpr KnownQuestion skinProblemAreas{"skin_problem_areas", Regions};
inline constexpr KnownQuestion spareKinds{"spare_kinds", Many};
inline constexpr KnownQuestion surgeryAreas{"surgery_areas", Regions};
inline constexpr KnownQuestion swellingAreas{"swelling_areas", Regions};
inline constexpr KnownQuestion varicoseAreas{"varicose_areas", Regions};
// The note
inline constexpr KnownQuestion homecareGiven{"homecare_given", Many};
inline constexpr KnownQuestion nextVisitWeeks{"next_visit_weeks", Number};
inline constexpr KnownQuestion painAfter{"pain_after", Number};
inline constexpr KnownQuestion reaction{"reaction", One};
inline constexpr KnownQuestion referredTo{"referred_to", Text};
inline constexpr KnownQuestion subjective{"subjective", Text};
inline constexpr KnownQuestion objective{"objective", Text};
inline constexpr KnownQuestion assessment{"assessment", Text};
inline constexpr KnownQuestion planAhead{"plan_ahead", Text};

inline constexpr std::array all{age,
                                guardianRecorded,
                                lastPainChange,
                                lastReaction,
                                visits,
                                visitsWithoutChange,
                                weeksSinceFirstVisit,
                                course,
                                healthChanged,
                                healthFamilies,
                                reducedSensation,
                                reportedCause,
                                afterBirthWeeks,
                                onsetWeeks,
                                glutealConsent,
                                pectoralConsent,
                                sensitiveConsent,
                                sessionFocus,
                                avoidAreas,
                                flareDays,
                                flareNow,
                                goalWords,
                                legWeakness,
                                medicalClearance,
                                newLegWeakness,
                                painNow,
                                painSites,
                                painSpread,
                                painWeekAverage,
                                painWeekWorst,
                                positionsOk,
                                pregnancy,
                                pregnancyWeeks,
                                sessionMinutes,
                                worstSite,
                                armSpread,
                                fractureAreas,
                                implantAreas,
                                inflamedAreas,
                                radiationDepth,
                                recentInjectionAreas,
                                skinProblemAreas,
                                spareKinds,
                                surgeryAreas,
                                swellingAreas,
                                varicoseAreas,
                                homecareGiven,
                                nextVisitWeeks,
                                painAfter,
                                reaction,
                                referredTo,
                                subjective,
                                objective,
                                assessment,
                                planAhead};

inline constexpr std::string_view kNoteSection = "note";  // answered after the session
inline constexpr std::string_view kHealth = "health", kPain = "pain", kFindings = "findings";
inline constexpr std::string_view kWarningSigns =
    "safety";  // counted in one sentence, and red where one is yes

}  // namespace tableside::known
