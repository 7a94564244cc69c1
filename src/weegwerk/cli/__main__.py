import sys

from weegwerk.cli import main

sys.exit(main())
