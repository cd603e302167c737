import Lessons

/// The lessons of the package, read once.
let projectLessons = LessonLibrary(root: lessonsFolder)
