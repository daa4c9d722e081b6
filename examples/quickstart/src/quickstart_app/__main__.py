import os
import sys

import greeting
import tinycolour


def main():
    print(tinycolour.paint("green", greeting.hello("pytool")))
    print("environment:      " + sys.prefix)
    print("path:             " + os.environ["PATH"].split(os.pathsep)[0])
    print("library packages: greeting from %s, tinycolour %s" % (os.path.dirname(greeting.__file__), tinycolour.__version__))
    print("code:             " + __file__)


main()
