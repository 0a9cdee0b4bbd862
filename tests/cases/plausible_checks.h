// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cases/printed_plan.h"

namespace tableside::test {

// What no plan may do, written from the pages and not from the planner. A place is barred where surgery, an
// injection, a device, a skin problem, an inflammation, a break, a cancer area or numb skin is marked; what
// lies next to it is spared heat, depth and pressing like the place itself. Swollen places and varicose veins
// are barred themselves, what lies next to them is not. Next to a place is what the map calls so on the same
// side and, along the middle of the body, the other side of the place: the other arm or leg is not beside it.
// Weight belongs on none of the first seven (numb skin may be lain on), nor on a lump, nor the side on a sore
// hip or shoulder.
struct PlanFault {
  std::string kind, words;
};

// The kinds, in the order in which they are printed.
const std::vector<std::string>& faultKinds();
std::vector<PlanFault> planFaults(const Answers& answers, const Json& output);

// Why the worst place does not get the most time.
enum class WorstPlace { None, Most, LeftOut, Row, Untold };
WorstPlace worstPlace(const Answers& answers, const Json& output);

}  // namespace tableside::test
