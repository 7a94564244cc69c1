"""What the server runs: the application, behind the door that takes a request in whole."""

import os
from threading import Thread

from django.core.wsgi import get_wsgi_application

from weegwerk.werkbank.leidraden.zoeken import index
from weegwerk.werkbank.ontvangst import Ontvangst
from weegwerk.werkbank.versleuteling import hoofdsleutel

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "weegwerk.werkbank.instellingen")
application = get_wsgi_application()
ontvangst = Ontvangst(application)

# Without its key file the workbench does not start.
hoofdsleutel.lees()

# The first reader does not wait until the guides are read and indexed.
Thread(target=index, daemon=True).start()
