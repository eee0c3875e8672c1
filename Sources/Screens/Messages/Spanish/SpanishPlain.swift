// Words of every screen: keys, titles, lists, the settings of a badge.

extension Spanish {
    static let plain = """
        = late
        tarde
        = %1 min
        %1 min
        = %1 h %2
        %1 h %2
        = %1 days
        %1 días
        = Jan
        ene
        = Feb
        feb
        = Mar
        mar
        = Apr
        abr
        = May
        may
        = Jun
        jun
        = Jul
        jul
        = Aug
        ago
        = Sep
        sep
        = Oct
        oct
        = Nov
        nov
        = Dec
        dic
        = lot
        lote
        = best before
        caduca
        = no lot
        sin lote
        = the lot
        el lote
        = best
        cad.
        = Help
        Ayuda
        = Shows what the keys do at this step.
        Muestra qué hacen las teclas en este paso.
        = Clear
        Borrar
        = Empties the entry line.
        Vacía la línea de entrada.
        = Quit
        Salir
        = Ends the program.
        Termina el programa.
        = Sign out
        Cerrar sesión
        = Out
        Salir
        = Signs you out. Tours that are yours stay yours.
        Cierra su sesión. Sus recorridos siguen siendo suyos.
        = Details
        Detalles
        = Info
        Info
        = Shows the item, the order, the lot, the note and the way.
        Muestra el artículo, el pedido, el lote, la nota y el camino.
        = Exception
        Excepción
        = Exc
        Exc
        = Short, damaged, unreadable, tote full: choose a reason and see what follows before Enter.
        Falta, dañado, no se lee, cesta llena: elija un motivo y vea lo que sigue antes de Enter.
        = Skip
        Omitir
        = Puts this line behind all others of the tour.
        Pone esta línea detrás de todas las del recorrido.
        = Where is it
        Dónde está
        = Shows where something is and what happened to it last: scan or type any code.
        Muestra dónde está algo y qué le pasó: escanee o escriba cualquier código.
        = Takes back your last step on this tour.
        Deshace su último paso en este recorrido.
        = Menu
        Menú
        = Shows the tours. The tour at hand stays yours.
        Muestra los recorridos. El de ahora sigue siendo suyo.
        = Leave the tour
        Dejar recorrido
        = Puts the tour back for anybody to go on with. What is picked stays picked.
        Devuelve el recorrido para que siga cualquiera. Lo surtido queda surtido.
        = Drops what stands half done. Twice leaves the tour.
        Descarta lo que está a medias. Dos veces deja el recorrido.
        = Commands
        Comandos
        = Cmds
        Cmds
        = Lists everything that can be done here.
        Lista todo lo que se puede hacer aquí.
        = Repaint
        Redibujar
        = Draw
        Dibuja
        = Draws the screen again.
        Dibuja la pantalla otra vez.
        = Scan
        Escan.
        = Demo only: scans the code that is right now.
        Solo demo: escanea el código correcto ahora.
        = Wrong
        Mal
        = Demo only: scans a code that is wrong now.
        Solo demo: escanea un código erróneo ahora.
        = Cut line
        Cortar línea
        = Line
        Línea
        = Demo only: cuts the line to the hub, and mends it the next time.
        Solo demo: corta la línea al hub y la repara la próxima vez.
        = Show code
        Ver código
        = Code
        Código
        = Demo only: shows the code that is right now, to be scanned off the screen.
        Solo demo: muestra el código correcto ahora, para escanearlo de la pantalla.
        = no line is open
        ninguna línea abierta
        = say how many left
        diga cuántas quedan
        = no reasons known
        no hay motivos
        = it is the last line
        es la última línea
        = nothing to undo yet
        nada que anular aún
        = %1 in hand, tote first
        %1 en mano, antes cesta
        = DOCKLINE
        DOCKLINE
        = SIGN IN
        ENTRAR
        = TOURS
        RECORRIDOS
        = PICK
        SURTIR
        = PUT BACK
        DEVOLVER
        = BACK
        DEVOL
        = TOUR DONE
        RECORRIDO LISTO
        = What is wrong?
        ¿Qué pasa?
        = Where is it?
        ¿Dónde está?
        = GO TO
        VAYA A
        = TAKE
        TOME
        = INTO
        EN
        = FROM
        DE
        = LOOK
        MIRE
        = next
        sigue
        = then
        luego
        = last stop of the tour
        última parada del recorrido
        = %1/%2 lines
        %1/%2 líneas
        = TOTE %1
        CESTA %1
        = T%1
        C%1
        = NOTE
        NOTA
        = COLD
        FRÍO
        = FRAGILE
        FRÁGIL
        = HAZMAT
        PELIGROSO
        = qty %1/%2
        cant %1/%2
        = leaves %1
        sale %1
        = slack %1
        margen %1
        = needs %1x%2
        necesita %1x%2
        = aisle %1 %2 bay %3
        pasillo %1 %2 módulo %3
        = level %1 %2 position %3
        nivel %1 %2 posición %3
        = bay %1 level %2 pos %3
        módulo %1 nivel %2 pos %3
        = same stop
        misma parada
        = %1 m on,
        %1 m más,
        = same aisle
        mismo pasillo
        = another aisle
        otro pasillo
        = scan place %1
        escanee ubicación %1
        = scan place
        ubicación
        = , or type its check digits
        , o escriba sus dígitos de control
        = scan the item
        escanee el artículo
        = scan or type %1
        escanee/escriba %1
        = scan the code with %1, or type it
        escanee el código con %1, o escríbalo
        = scan serial %1 of %2
        escanee serie %1 de %2
        = qty
        cant
        = scan again, or type how many
        otra vez, o cuántas
        = scan the item again, or type how many (%1 of %2)
        escanee el artículo otra vez, o escriba cuántas (%1 de %2)
        = how many
        cuántas
        = how many left? 0 = empty
        ¿cuántas quedan? 0=vacía
        = how many are left in %1? 0 = empty
        ¿cuántas quedan en %1? 0 = vacía
        = scan tote %1
        escanee cesta %1
        = empty tote
        cesta vacía
        = scan an empty tote
        escanee cesta vacía
        = scan an empty tote for order %1
        escanee una cesta vacía para el pedido %1
        = Enter ends
        Enter acaba
        = Enter shows the list of tours
        Enter muestra los recorridos
        = badge
        gafete
        = scan your badge, or type it
        escanee su gafete, o escríbalo
        = tour
        recor.
        = tour number
        n.º de recorrido
        = choose with Up, Down and Enter, or type or scan the tour number
        elija con Arriba, Abajo y Enter, o escriba o escanee el número
        = scan anything, or type its code
        escanee algo o dé su código
        = Enter Esc
        Enter Esc
        = Up Down choose   Enter do it   Esc back
        Arriba Abajo elegir   Enter hacer   Esc atrás
        = Enter do   Esc back
        Enter hace Esc atrás
        = %1 empty?
        ¿%1 vacía?
        = Is %1 empty now?
        ¿Está %1 vacía ahora?
        = Type how many are left, 0 for none; or scan EMPTY, or one that is left.
        Escriba cuántas quedan, 0 si ninguna; o escanee EMPTY, o una que quede.
        = 0 or EMPTY if so
        0 o EMPTY si es así
        = No tote was filled.
        No se llenó ninguna cesta.
        = Bring to packing:
        Lleve a empaque:
        = F8 still undoes the last step. Enter leaves the tour.
        F8 aún deshace el último paso. Enter deja el recorrido.
        = DONE
        LISTO
        = empty
        vacía
        = new
        nueva
        = Lines
        Lín.
        = Leaves
        Sale
        = Slack
        Margen
        = Units
        Piezas
        = Orders
        Pedid.
        = Priority
        Urgencia
        = Place
        Ubicación
        = On hand
        Hay
        = Claimed
        Asign.
        = Free
        Libre
        = Item
        Artículo
        = Order
        Pedido
        = Qty
        Cant
        = in tote
        en cesta
        = Esc Back
        Esc Atrás
        = Esc Back  PgDn more
        Esc Atrás  PgDn más
        = None on hand
        No hay ninguna
        = No place of this site has any.
        Ninguna ubicación de este almacén tiene.
        = at this site
        en este almacén
        = Scan or type
        Escanee o escriba
        = An item, a place, a parcel, an order, a load, a return or a badge: where it is, and what happened to it.
        Artículo, ubicación, paquete, pedido, carga, devolución o gafete: dónde está y qué le pasó.
        = what to find
        qué buscar
        = 1 waits
        1 espera
        = %1 wait
        %1 esperan
        = urgent %1
        urgente %1
        = awaited
        se espera
        = urgent
        urgente
        = awaited: %1
        se espera: %1
        = open
        abierta
        = SKU
        SKU
        = Wanted
        Pedidas
        = %1, picked %2, short %3
        %1, surtidas %2, faltan %3
        = Way
        Camino
        = Totes
        Cestas
        = Barcodes
        Códigos
        = Handling
        Manejo
        = Weight
        Peso
        = Channel
        Canal
        = Note
        Nota
        = settings chosen
        ajustes elegidos
        = SETTINGS
        AJUSTES
        = Settings
        Ajustes
        = Set
        Ajuste
        = Your language, sound, contrast and large letters, at every station.
        Su idioma, sonido, contraste y letra grande, en cada estación.
        = Arrows Enter Esc
        Flechas Enter Esc
        = Up Down choose   Left Right change   Enter keep   Esc back
        Arriba Abajo elegir   Izq Der cambiar   Enter guardar   Esc atrás
        = Settings kept
        Ajustes guardados
        = They hold at every station where you sign in
        Valen en cada estación donde entre
        = everywhere
        en todas partes
        = Language
        Idioma
        = Sound
        Sonido
        = Contrast
        Contraste
        = Letters
        Letra
        = bell on
        timbre sí
        = quiet
        silencio
        = normal
        normal
        = high
        alto
        = large
        grande
        = usual
        normal
        = PgDn more
        PgDn más
        = Enter Do it  Esc Back
        Enter Hacer Esc Atrás
        = Scan ignored. Close this list first, then scan.
        Escaneo ignorado. Cierre esta lista, luego escanee.
        = Nothing chosen. Type a name or use the arrows.
        Nada elegido. Escriba un nombre o use las flechas.
        = No command has that name. Press Bksp and try again.
        Ningún comando se llama así. Pulse Bksp y pruebe otra vez.
        = dock
        muelle
        = inspect
        revisar
        = receive
        recibir
        = supervise
        supervisar
        = hazmat
        peligroso
        """
}
