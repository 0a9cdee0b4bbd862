// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tableside {

using Filling = std::pair<std::string_view, std::string>;

// A phrase with what stands in its braces filled in. One pass, so that braces in a client's words stay what
// they are; the phrase's own full stop goes where what was filled in ends a sentence already.
std::string filled(std::string_view phrase, std::initializer_list<Filling> fillings);

std::string asSentence(std::string_view text);               // with a full stop, if it has no end yet
std::string asList(const std::vector<std::string>& labels);  // "low back, left buttock"

}  // namespace tableside
