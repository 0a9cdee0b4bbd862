// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/table/own_rows.h"

#include "base/id.h"
#include "base/text.h"

#include <algorithm>

namespace tableside {
namespace {

const std::string& idOf(const OwnRow& row) {
  return row.id;
}
const std::string& idOf(const Technique& technique) {
  return technique.id;
}
const std::string& idOf(const Source& source) {
  return source.id;
}
const std::string& idOf(const std::string& id) {
  return id;
}
const std::string& idOf(const std::pair<std::string, int>& priority) {
  return priority.first;
}

template <typename T>
const T* find(const std::vector<T>& list, std::string_view id) {
  const auto found = std::find_if(list.begin(), list.end(), [&](const T& each) { return idOf(each) == id; });
  return found == list.end() ? nullptr : &*found;
}

template <typename T>
void putInto(std::vector<T>& list, const T& value) {
  if (const T* known = find(list, idOf(value))) {
    list[static_cast<std::size_t>(known - list.data())] = value;
  } else {
    list.push_back(value);
  }
}

template <typename T>
void removeFrom(std::vector<T>& list, std::string_view id) {
  std::erase_if(list, [&](const T& each) { return idOf(each) == id; });
}

template <typename T>
void mergeInto(std::vector<T>& mine, const std::vector<T>& other, Merged& outcome) {
  for (const T& each : other) {
    const T* known = find(mine, idOf(each));
    (!known ? outcome.added : *known == each ? outcome.same : outcome.replaced).push_back(idOf(each));
    putInto(mine, each);
  }
}

}  // namespace

const OwnRow* OwnRows::row(std::string_view id) const {
  return find(rows, id);
}
const Technique* OwnRows::technique(std::string_view id) const {
  return find(techniques, id);
}
const Source* OwnRows::source(std::string_view id) const {
  return find(sources, id);
}

std::optional<int> OwnRows::priority(std::string_view coreRow) const {
  const auto* found = find(priorities, coreRow);
  return found ? std::optional(found->second) : std::nullopt;
}

void OwnRows::put(const OwnRow& row) {
  putInto(rows, row);
}
void OwnRows::put(const Technique& technique) {
  putInto(techniques, technique);
}
void OwnRows::put(const Source& source) {
  putInto(sources, source);
}
void OwnRows::removeRow(std::string_view id) {
  removeFrom(rows, id);
}
void OwnRows::removeTechnique(std::string_view id) {
  removeFrom(techniques, id);
}

void OwnRows::retire(const std::string& coreRow) {
  putInto(retired, coreRow);
  removeFrom(priorities, coreRow);  // a retired row has none: the loader would not know it any more
}

void OwnRows::bringBack(std::string_view coreRow) {
  removeFrom(retired, coreRow);
}

void OwnRows::setPriority(const std::string& coreRow, std::optional<int> priority) {
  if (priority) {
    putInto(priorities, std::pair(coreRow, *priority));
  } else {
    removeFrom(priorities, coreRow);
  }
}

std::string newRowId(const OwnRows& own) {
  std::string id;
  do id = "own-" + randomIdText().substr(0, 6);
  while (own.row(id));
  return id;
}

std::string newId(std::string_view name, std::string_view otherwise, const std::vector<std::string>& taken) {
  std::string id;
  for (const char c : lowerAscii(name)) {
    const bool isPlain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (isPlain)
      id += c;
    else if (!id.empty() && id.back() != '_')
      id += '_';
  }
  id.resize(std::min<std::size_t>(id.find_last_not_of('_') + 1, 40));
  if (id.empty()) id = otherwise;
  std::string free = id;
  for (int number = 2; find(taken, free); ++number) free = id + "_" + std::to_string(number);
  return free;
}

Merged merged(const OwnRows& mine, const OwnRows& other) {
  Merged outcome{.rows = mine, .added = {}, .replaced = {}, .same = {}};
  mergeInto(outcome.rows.rows, other.rows, outcome);
  mergeInto(outcome.rows.techniques, other.techniques, outcome);
  for (const Source& source : other.sources) outcome.rows.put(source);
  for (const std::string& id : other.retired) outcome.rows.retire(id);
  for (const auto& [id, priority] : other.priorities) {
    outcome.rows.bringBack(id);
    outcome.rows.setPriority(id, priority);
  }
  return outcome;
}

}  // namespace tableside
