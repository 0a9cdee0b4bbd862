// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/run_tests.h"

int main(int count, char** words) {
  return tableside::test::runTests(count, words);
}
