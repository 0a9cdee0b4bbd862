// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/technique_fields.h"
#include "plan/plan.h"
#include "plan/saved_plan.h"

namespace tableside {

// How a plan, what is kept of its assessment, and the therapist's edits are stored.

template <>
struct StoredText<Status> : StoredName<Status::GoOn, Status::Modify, Status::AskFirst, Status::Stop> {};
template <>
struct StoredText<Verdict>
    : StoredName<Verdict::Open, Verdict::Recommended, Verdict::Held, Verdict::Blocked> {};

inline std::string_view nameOf(Cause cause) {
  switch (cause) {
    case Cause::NoMinutesLeft: return "session_minutes";
    case Cause::NoPosition: return "positions_ok";
    case Cause::NoWarmStep: return "after_warm";
    case Cause::NotInThisPhase: return "phases";
    case Cause::UnknownTechnique: return "technique";
    case Cause::StandsAlready: return "stands_already";
    case Cause::Binding: return "binding";
  }
  return {};
}
template <>
struct StoredText<Cause>
    : StoredName<Cause::NoMinutesLeft, Cause::NoPosition, Cause::NoWarmStep, Cause::NotInThisPhase,
                 Cause::UnknownTechnique, Cause::StandsAlready, Cause::Binding> {};

// One list of ids, as it was before the causes had a type of their own.
template <>
struct StoredAs<StruckBy> {
  static std::vector<std::string> write(const StruckBy& struckBy) {
    std::vector<std::string> list = struckBy.rows;
    for (const Cause cause : struckBy.causes) list.emplace_back(nameOf(cause));
    return list;
  }
  static StruckBy read(const std::vector<std::string>& list) {
    StruckBy struckBy;
    for (const std::string& id : list) {
      if (const auto cause = StoredText<Cause>::read(id))
        struckBy.causes.push_back(*cause);
      else
        struckBy.rows.push_back(id);
    }
    return struckBy;
  }
};

template <>
inline constexpr std::tuple kFields<PlanStep> = {
    always("phase", &PlanStep::phase),
    always("technique", &PlanStep::technique),
    unlessEmpty("regions", &PlanStep::regions),
    always("pressure", &PlanStep::pressure),
    always("minutes", &PlanStep::minutes),
    unlessEmpty("position", &PlanStep::position),
    unlessEmpty("rows", &PlanStep::rows),
    unlessEmpty("limited_by", &PlanStep::limitedBy),
    unlessEmpty("cautions", &PlanStep::cautions),
    unlessEmpty("edited", &PlanStep::edited),
    unlessEmpty("reason", &PlanStep::reason),
    unlessEmpty("struck_by", &PlanStep::struckBy),
};

template <>
struct StoredText<LeftOutReason>
    : StoredName<LeftOutReason::Blocked, LeftOutReason::Held, LeftOutReason::OutOfReach,
                 LeftOutReason::NoMinutes, LeftOutReason::NotSuggested> {};
template <>
inline constexpr std::tuple kFields<LeftOut> = {
    always("region", &LeftOut::region),
    always("reason", &LeftOut::reason),
    unlessEmpty("rows", &LeftOut::rows),
};

template <>
inline constexpr std::tuple kFields<Plan> = {
    always("minutes", &Plan::minutes),           always("unplanned_minutes", &Plan::unplannedMinutes),
    unlessEmpty("limited_by", &Plan::limitedBy), unlessEmpty("assumed", &Plan::assumed),
    unlessEmpty("steps", &Plan::steps),          unlessEmpty("struck_out", &Plan::struckOut),
    unlessEmpty("left_out", &Plan::leftOut),
};

template <>
inline constexpr std::tuple kFields<PinnedStep> = {
    always("phase", &PinnedStep::phase),
    always("technique", &PinnedStep::technique),
    unlessEmpty("regions", &PinnedStep::regions),
    unlessEmpty("minutes", &PinnedStep::minutes),
    unlessEmpty("pressure", &PinnedStep::pressure),
    unlessEmpty("place", &PinnedStep::place),
    unlessEmpty("position", &PinnedStep::position),
    unlessEmpty("reason", &PinnedStep::reason),
    unlessEmpty("overrides", &PinnedStep::overrides),
};

template <>
inline constexpr std::tuple kFields<RemovedStep> = {
    always("phase", &RemovedStep::phase),
    always("technique", &RemovedStep::technique),
    unlessEmpty("regions", &RemovedStep::regions),
};

template <>
inline constexpr std::tuple kFields<PlanEdits> = {
    unlessEmpty("pinned", &PlanEdits::pinned),
    unlessEmpty("removed", &PlanEdits::removed),
};

template <>
inline constexpr std::tuple kFields<TableStamp> = {
    unlessEmpty("id", &TableStamp::id),
    unlessEmpty("version", &TableStamp::version),
    unlessEmpty("sha256", &TableStamp::sha256),
    unlessEmpty("own", &TableStamp::own),
    unlessEmpty("catalogue", &TableStamp::catalogue),
};

template <>
inline constexpr std::tuple kFields<SavedFinding> = {
    always("verdict", &SavedFinding::verdict),        always("technique", &SavedFinding::technique),
    unlessEmpty("regions", &SavedFinding::regions),   unlessEmpty("rows", &SavedFinding::rows),
    unlessEmpty("pressure", &SavedFinding::pressure), unlessEmpty("minutes", &SavedFinding::minutes),
};

template <>
inline constexpr std::tuple kFields<SavedPlan> = {
    always("status", &SavedPlan::status),
    always("plan", &SavedPlan::plan),
    always("table", &SavedPlan::table),
    unlessEmpty("fired", &SavedPlan::fired),
    unlessEmpty("blocked", &SavedPlan::blocked),
    unlessEmpty("held", &SavedPlan::held),
    unlessEmpty("assumed", &SavedPlan::assumed),
    unlessEmpty("not_asked", &SavedPlan::notAsked),
    unlessEmpty("findings", &SavedPlan::findings),
    unlessEmpty("accepted", &SavedPlan::accepted),
};

}  // namespace tableside
