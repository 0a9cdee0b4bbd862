// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/answer_words.h"

#include "ui/words/technique_words.h"
#include "ui/words/text.h"

namespace tableside::ui {

QString answerWords(const Answer& answer, const Question& question, const Catalogue& catalogue) {
  struct ToWords {
    const Question& question;
    const Catalogue& catalogue;
    QString operator()(const NotAnswered&) const { return tr("Not answered"); }
    QString operator()(const NotSure&) const { return tr("Not sure"); }
    QString operator()(bool yes) const { return yes ? tr("Yes") : tr("No"); }
    QString operator()(int number) const { return QString::number(number); }
    QString operator()(const Choice& choice) const { return operator()(Choices{{choice.id}}); }
    QString operator()(const Choices& choices) const {
      if (choices.ids.empty()) return tr("None");
      if (question.type == QuestionType::Region || question.type == QuestionType::Regions)
        return regionWords(choices.ids, catalogue.regions());
      QStringList labels;
      for (const std::string& id : choices.ids)
        if (const Option* option = question.option(id)) labels << text(option->label);
      return labels.join(", ");
    }
    QString operator()(const FreeText& words) const { return text(words.text); }
    QString operator()(const Date& date) const { return text(date.iso()); }
  };
  return std::visit(ToWords{question, catalogue}, answer);
}

}  // namespace tableside::ui
