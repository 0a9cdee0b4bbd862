// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cases/client.h"

namespace tableside::test {

// What a clinical case expects of the program's answer and does not find, in words. A key that the judge does
// not know is a fault too.
std::vector<std::string> faultsOf(const Json& output, const Json& expected, const Json& answers);

}  // namespace tableside::test
