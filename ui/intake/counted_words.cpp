// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/counted_words.h"

#include "ui/intake/question_field.h"
#include "ui/words/rule_words.h"
#include "ui/words/text.h"

#include <QStringList>

namespace tableside::ui {
namespace {

constexpr qsizetype kReasons = 3;  // of one question; more would bury what they are reasons for

QString valueWords(int question, const Assessment& assessment) {
  const Catalogue& catalogue = *assessment.table().catalogue;
  return answerWords(assessment.relevance().counted(question), catalogue.questions()[question], catalogue);
}

}  // namespace

QString countedWords(int question, const Assessment& assessment) {
  if (!assessment.relevance().isNotAsked(question)) return valueWords(question, assessment);
  if (!isKnown(assessment.relevance().counted(question))) return tr("Not asked: it does not apply");
  return tr("Not asked, counts as: %1").arg(lowered(valueWords(question, assessment)));
}

QString becauseWords(const NotAsked& notAsked, const Assessment& assessment) {
  QStringList reasons;
  for (const Cell* cell : notAsked.because) {
    const QString name = questionWords(cell->question, assessment.table());
    const QString reason = assessment.relevance().isNotAsked(cell->question)
                               ? tr("%1: not asked").arg(name)
                               : tr("%1: %2").arg(name, lowered(valueWords(cell->question, assessment)));
    if (!reasons.contains(reason)) reasons << reason;
  }
  const qsizetype more = reasons.size() - kReasons;
  if (more <= 0) return reasons.join(QStringLiteral(" · "));
  return tr("%1 and %2 more").arg(reasons.mid(0, kReasons).join(QStringLiteral(" · "))).arg(more);
}

}  // namespace tableside::ui
