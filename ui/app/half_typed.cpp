// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/app/half_typed.h"

#include "base/text.h"

namespace tableside::ui {
namespace {

constexpr int kTypingPause = 600;    // ms after the last key before half-typed text is kept
constexpr int kTypingAtMost = 5000;  // ms of typing that a crash can cost at the most

}  // namespace

Answer typedAnswer(const std::string& words) {
  std::string kept = cleanText(words);
  return trimmed(kept).empty() ? Answer(NotAnswered{}) : Answer(FreeText{std::move(kept)});
}

HalfTypedKeeper::HalfTypedKeeper(StorageThread& storage, QObject* parent)
    : QObject(parent), storage_(storage) {
  pause_.setSingleShot(true);
  connect(&pause_, &QTimer::timeout, this, &HalfTypedKeeper::paused);
}

void HalfTypedKeeper::typed(const std::string& field, const std::string& text) {
  texts_.emplace_back(field, text);
  if (!pause_.isActive()) since_.start();
  pause_.start(since_.elapsed() > kTypingAtMost - kTypingPause ? 0 : kTypingPause);
}

void HalfTypedKeeper::forget() {
  pause_.stop();
  texts_.clear();
}

void HalfTypedKeeper::keep(const VisitId& visit) {
  if (texts_.empty()) return;
  ++keeps_;
  storage_.ask<std::monostate>(
      this,
      [visit, texts = std::exchange(texts_, {})](PracticeRecord& record) {
        Result<> result = success();
        for (const auto& [field, text] : texts)
          if (result) result = record.keepHalfTyped(visit, field, text);
        return result;
      },
      [this](const Result<>& result) {
        --keeps_;
        emit kept(result);
      });
}

}  // namespace tableside::ui
