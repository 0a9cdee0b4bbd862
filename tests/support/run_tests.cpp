// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/run_tests.h"

#if !__has_include(<catch2/catch_all.hpp>)
#define CATCH_CONFIG_RUNNER
#endif
#include "support/catch.h"

namespace tableside::test {

int runTests(int count, char** words) {
  return Catch::Session().run(count, words);
}

}  // namespace tableside::test
