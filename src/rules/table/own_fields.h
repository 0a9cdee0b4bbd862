// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/technique_fields.h"
#include "rules/table/own_rows.h"

namespace tableside {

// How rows of the user's own are stored, field by field. Their conditions and their effect's key stand in
// own_rows_json.cpp and own_rows_reader.cpp.

template <>
struct StoredText<Urgency>
    : StoredName<Urgency::Emergency, Urgency::SameDay, Urgency::Soon, Urgency::Routine> {};
template <>
struct StoredText<Session> : StoredName<Session::Stop, Session::Modify, Session::GoOn> {};
template <>
struct StoredText<Audience> : StoredName<Audience::Therapist, Audience::Client> {};
template <>
struct StoredText<Grade> : StoredName<Grade::Guideline, Grade::Review, Grade::Trial, Grade::ProfessionalBody,
                                      Grade::Expert, Grade::Seed, Grade::Practice, Grade::Weak> {};

template <>
inline constexpr std::tuple kFields<OwnRow::Refer> = {
    always("to", &OwnRow::Refer::to),
    always("urgency", &OwnRow::Refer::urgency),
    always("session", &OwnRow::Refer::session),
};
template <>
inline constexpr std::tuple kFields<OwnRow::Block> = {
    unlessEmpty("techniques", &OwnRow::Block::techniques),
    unlessEmpty("regions", &OwnRow::Block::regions),
    unlessEmpty("beside", &OwnRow::Block::beside),
    unlessEmpty("final", &OwnRow::Block::isFinal),
};
template <>
inline constexpr std::tuple kFields<OwnRow::Limit> = {
    unlessEmpty("techniques", &OwnRow::Limit::techniques),
    unlessEmpty("regions", &OwnRow::Limit::regions),
    unlessEmpty("beside", &OwnRow::Limit::beside),
    unlessEmpty("pressure_at_most", &OwnRow::Limit::pressureAtMost),
    unlessEmpty("minutes_at_most", &OwnRow::Limit::minutesAtMost),
    unlessEmpty("session_minutes_at_most", &OwnRow::Limit::sessionMinutesAtMost),
};
template <>
inline constexpr std::tuple kFields<OwnRow::Position> = {
    unlessEmpty("use", &OwnRow::Position::use),
    unlessEmpty("avoid", &OwnRow::Position::avoid),
    unlessEmpty("off", &OwnRow::Position::off),
};
template <>
inline constexpr std::tuple kFields<OwnRow::Suggest> = {
    always("technique", &OwnRow::Suggest::technique),
    unlessEmpty("regions", &OwnRow::Suggest::regions),
    always("pressure", &OwnRow::Suggest::pressure),
    always("minutes", &OwnRow::Suggest::minutes),
};
template <>
inline constexpr std::tuple kFields<OwnRow::Advise> = {
    always("to", &OwnRow::Advise::audience),
    always("text", &OwnRow::Advise::text),
    unlessEmpty("with", &OwnRow::Advise::with),
    unlessEmpty("on_stop", &OwnRow::Advise::onStop),
};

// Before the conditions, before the effect and after it.
inline constexpr std::tuple kRowId = {always("id", &OwnRow::id)};
inline constexpr std::tuple kRowPriority = {unlessEmpty("priority", &OwnRow::priority)};
inline constexpr std::tuple kRowReasons = {
    unlessEmpty("caution", &OwnRow::caution),
    unlessEmpty("ask_as", &OwnRow::askAs),
    always("why", &OwnRow::why),
    always("source", &OwnRow::sources),
    unlessEmpty("since", &OwnRow::since),
    unlessEmpty("review_due", &OwnRow::reviewDue),
    unlessEmpty("retired", &OwnRow::retired),
};

template <>
inline constexpr auto kKey<Source> = &Source::id;
template <>
inline constexpr std::tuple kFields<Source> = {
    always("cite", &Source::cite),
    always("grade", &Source::grade),
};

// What stands beside the rows.
inline constexpr std::tuple kBesideRows = {
    unlessEmpty("sources", &OwnRows::sources),
    unlessEmpty("techniques", &OwnRows::techniques),
    unlessEmpty("retire", &OwnRows::retired),
    unlessEmpty("priority", &OwnRows::priorities),
};

}  // namespace tableside
