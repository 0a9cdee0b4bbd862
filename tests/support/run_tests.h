// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tableside::test {

// Catch2's runner: of version 2 it is a header that takes half a minute to compile, so it stands once.
int runTests(int count, char** words);

}  // namespace tableside::test
