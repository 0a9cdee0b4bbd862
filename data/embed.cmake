# Writes OUTPUT: a C++ source that holds every file of FILES (relative to FOLDER) as a raw string.
set(code "#include \"base/embedded_data.h\"\n\nnamespace tableside {\nnamespace {\nusing namespace std::string_view_literals;\nconstexpr EmbeddedFile kFiles[] = {\n")
foreach(name IN LISTS FILES)
  file(READ ${FOLDER}/${name} text)
  # Compilers limit the length of one literal, so a long file is written as several adjacent ones.
  string(LENGTH "${text}" length)
  set(start 0)
  string(APPEND code "    {\"${name}\",\n")
  while(start LESS length)
    string(SUBSTRING "${text}" ${start} 8000 part)
    string(APPEND code "R\"~~~~(${part})~~~~\"\n")
    math(EXPR start "${start} + 8000")
  endwhile()
  # The suffix tells the length: a compiler would count it at compile time, and not past 262144.
  string(APPEND code "\"\"sv},\n")
endforeach()
string(APPEND code "};\n}  // namespace\n\nstd::span<const EmbeddedFile> embeddedFiles() { return kFiles; }\n\n}  // namespace tableside\n")
file(WRITE ${OUTPUT} "${code}")
