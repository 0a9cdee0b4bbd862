// SPDX-FileCopyrightText: The Tableside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/data_folder.h"
#include "base/date.h"
#include "base/diagnostic.h"
#include "base/words.h"
#include "catalogue/answer.h"
#include "catalogue/regions.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tableside {

enum class QuestionType { YesNo, One, Many, Number, Regions, Region, Text, Date };

// What the numbers of a question mean beyond themselves; a scale always has the same numbers.
enum class Scale { None, Pain, Pressure };

// How much a plan needs the answer: it must be asked, this plan needs it, or it tells more.
enum class Tier { A, B, C };

struct Option {
  std::string id;
  Words label;
};

struct Question {
  std::string id;
  QuestionType type = QuestionType::Text;
  std::string section;
  std::vector<Option> options;  // of One and Many
  int from = 0, to = 0;         // of Number, inclusive
  Scale scale = Scale::None;    // of Number
  std::string unit;
  Words ask, help, shortName;
  Words note;                         // its phrase in the note; {answer} stands for the answer's words
  Words noteNo;                       // of YesNo: what is written for no
  std::vector<std::string> noteSkip;  // options for which nothing is written
  Tier tier = Tier::C;
  bool mustAsk = false;     // safety
  bool everyVisit = false;  // confirmed each time
  bool standing = false;    // kept with the client
  bool ofToday = false;     // an earlier answer is never taken over
  bool fromRecord = false;  // computed, never asked
  std::optional<Date> since;
  // As they are written; the rules compile them (rules/condition/gates.h).
  std::optional<JsonValue> onlyIf, ifNot, startsAs;
  int line = 0;  // where it stands in the file

  const Option* option(std::string_view optionId) const;
  // What the client is asked, words and options, in short: an answer to other words is another answer.
  std::string fingerprint() const;
};

enum class NotePart { None, Subjective, Objective, Assessment, Plan };

struct Section {
  std::string id;
  Words label;
  NotePart part = NotePart::None;
};

// What is read out when a client comes again: a part of a line, in words of its own for the questions it
// covers.
struct ReadOut {
  std::string id, line;
  Words text;
  std::vector<std::string> covers;  // questions
  std::optional<JsonValue> onlyIf;  // a `when`, as it is written
};

// The list of questions (intake/questions.json) and of regions (intake/regions.json). The form, the rules,
// the note, the exports and the command line all read it.
class Catalogue {
 public:
  const std::vector<Section>& sections() const { return sections_; }
  // In questionnaire order: sections in their order, then file order.
  const std::vector<Question>& questions() const { return questions_; }
  const Question* find(std::string_view id) const;
  std::optional<int> indexOf(std::string_view id) const;
  const RegionMap& regions() const { return regions_; }
  const std::vector<ReadOut>& readOut() const { return readOut_; }
  std::vector<std::string> questionIds() const;
  const std::string& sha256() const { return sha256_; }  // of both files

 private:
  friend class CatalogueReader;
  std::vector<Section> sections_;
  std::vector<Question> questions_;
  std::unordered_map<std::string, int> index_;
  RegionMap regions_;
  std::vector<ReadOut> readOut_;
  std::string sha256_;
};

// nullptr when there is an error; the diagnostics say where.
std::shared_ptr<const Catalogue> readCatalogue(const DataFolder& data, Diagnostics& diagnostics);

// What "asked, and there is none" answers: no, the option none (or no, not_possible, nothing, not_tested), an
// empty list. NotAnswered for a question that has no such answer.
Answer noneAnswer(const Question& question);
// Whether an answer says that there is none, or that there can be none.
bool isNone(const Question& question, const Answer& answer);

std::string_view nameOf(QuestionType type);  // as in the file: "yes_no"

}  // namespace tableside
