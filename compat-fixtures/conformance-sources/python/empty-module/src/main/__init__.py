import dagger


@dagger.object_type
class Demo:
    pass
