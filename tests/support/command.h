// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/temporary_folder.h"

#include <cstdlib>
#include <filesystem>
#include <string>
#include <sys/wait.h>

namespace tableside::test {

struct CommandResult {
  int exit = -1;
  std::string out, err;
};

// Runs the command line tool in a folder, so that messages name files as they are named here. `input`: the
// file that it reads as standard input.
inline CommandResult runCli(const std::string& arguments, const std::filesystem::path& folder = ".",
                            const std::string& input = "/dev/null") {
  const TemporaryFolder scratch;
  const std::string command = "cd '" + folder.string() + "' && '" TABLESIDE_CLI "' " + arguments + " >'" +
                              (scratch / "out").string() + "' 2>'" + (scratch / "err").string() + "' <'" +
                              input + "'";
  const int status = std::system(command.c_str());
  return {WIFEXITED(status) ? WEXITSTATUS(status) : 128, contentOf(scratch / "out"),
          contentOf(scratch / "err")};
}

}  // namespace tableside::test
